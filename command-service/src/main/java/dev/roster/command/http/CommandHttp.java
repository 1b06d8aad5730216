package dev.roster.command.http;

import dev.roster.http.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts of this room into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class CommandHttp implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new NoQueryParameters()).addPathPatterns("/v1/**");
    }

    /** Commands have no query parameters. */
    private static final class NoQueryParameters implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            QueryParameters.of(request, Set.of());
            return true;
        }
    }
}
