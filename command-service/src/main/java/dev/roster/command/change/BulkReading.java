package dev.roster.command.change;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.repository.core.support.RepositoryFactoryBeanSupport;
import org.springframework.stereotype.Component;

/** Has the finders of all repositories answer from the bulk, where there is one. */
@Component
final class BulkReading implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RepositoryFactoryBeanSupport<?, ?, ?> repositories) {
            repositories.addRepositoryFactoryCustomizer(factory -> factory.addRepositoryProxyPostProcessor(
                    (proxy, information) -> proxy.addAdvice(new Asking(information.getDomainType()))));
        }
        return bean;
    }

    private static final class Asking implements MethodInterceptor {

        private final Map<Method, Optional<Finder>> finders = new ConcurrentHashMap<>();
        private final Class<?> type;

        Asking(Class<?> type) {
            this.type = type;
        }

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            var bulk = BulkScope.current();
            if (bulk == null) return invocation.proceed();
            var finder = finders.computeIfAbsent(invocation.getMethod(), method -> Finder.of(method, type));
            return bulk.ask(finder.orElseThrow(BulkScope.Alone::new), List.of(invocation.getArguments()));
        }
    }
}
