package dev.roster.http;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the pool that all but a few use its limits: those of requests. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseRoles.class)
class DatabaseRolesConfiguration {

    @Bean
    static BeanPostProcessor limitsOfRequests(ObjectProvider<DatabaseRoles> roles) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool && !DatabaseRoles.isLimited(pool))
                    roles.getObject().limit(pool, "requests");
                return bean;
            }
        };
    }
}
