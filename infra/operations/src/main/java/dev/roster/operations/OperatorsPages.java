package dev.roster.operations;

import dev.roster.http.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all pages below {@code /admin}: parameters are those that the page names, and no others. */
@Configuration(proxyBeanMethods = false)
class OperatorsPages implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NamedParameters()).addPathPatterns("/admin/**");
    }

    private static final class NamedParameters implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!(handler instanceof HandlerMethod page)) return true;
            var takes = page.getMethodAnnotation(Takes.class);
            QueryParameters.of(request, takes == null ? Set.of() : Set.of(takes.value()));
            return true;
        }
    }
}
