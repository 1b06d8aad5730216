package dev.roster.command.http;

import dev.roster.http.QueryParameters;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import dev.roster.shared.time.TimeModule;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the parts of this room into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class CommandHttp implements WebMvcConfigurer {

    private final BodyReader bodies;

    CommandHttp(BodyReader bodies) {
        this.bodies = bodies;
    }

    @Bean
    static TimeModule timeModule() {
        return new TimeModule();
    }

    /** Stands at 0 until callers can send keys; dashboards need not change then. */
    @Bean
    static MeterBinder idempotencyReplays() {
        return meters -> Counter.builder("roster.idempotency.replays").register(meters);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(bodies);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, UserId.class, text -> new UserId(Uuids.orNone(text)));
        registry.addConverter(String.class, OrganizationId.class, text -> new OrganizationId(Uuids.orNone(text)));
    }

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
