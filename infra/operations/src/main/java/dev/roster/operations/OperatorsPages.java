package dev.roster.operations;

import dev.roster.http.QueryParameters;
import dev.roster.http.body.BodyRule;
import dev.roster.http.body.Contents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What holds for all pages below {@code /admin}: they are sent what they say that they take, and nothing else. */
@Configuration(proxyBeanMethods = false)
class OperatorsPages implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NothingElse()).addPathPatterns("/admin/**");
    }

    private static final class NothingElse implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!(handler instanceof HandlerMethod page)) return true;
            var takes = page.getMethodAnnotation(Takes.class);
            QueryParameters.of(request, takes == null ? Set.of() : Set.of(takes.value()));
            var readsBody = takes != null && takes.body();
            if (request.getMethod().equals("POST") && !readsBody) {
                Contents.of(request, BodyRule.OPTIONAL).body().readNothing();
            }
            return true;
        }
    }
}
