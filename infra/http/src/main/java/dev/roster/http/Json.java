package dev.roster.http;

import dev.roster.shared.time.TimeModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How answers are written. */
@Configuration(proxyBeanMethods = false)
class Json {

    @Bean
    static TimeModule timeModule() {
        return new TimeModule();
    }
}
