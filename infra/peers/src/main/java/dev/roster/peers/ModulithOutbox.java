package dev.roster.peers;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.modulith.events.RoutingTarget;
import org.springframework.modulith.events.support.EventExternalizerModuleListener;

/**
 * Spring Modulith's registry of event publications, on JDBC. An event is externalized by a listener as soon as the transaction in
 * which it was published is committed, and its publication is deleted when Kafka has acknowledged it; rows that lie there are read
 * only to repeat what has failed, so they are not what is measured. The way to Kafka is a producer of ours, since the library's
 * module for Kafka could not be had in this version.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class ModulithOutbox {

    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.modulith.events.jdbc.schema-initialization.enabled",
            true,
            "spring.modulith.events.completion-mode",
            "delete",
            "spring.task.execution.pool.core-size",
            Servers.WORKERS,
            "namastack.outbox.enabled",
            false);

    /**
     * Runs it until the end of the standard input.
     *
     * @param arguments those of {@link Servers}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        new SpringProgram(ModulithOutbox.class, SETTINGS, context -> context::publishEvent).run(Servers.of(arguments));
    }

    @Bean
    static EventExternalizationConfiguration externalization() {
        return EventExternalizationConfiguration.externalizing()
                .selectByType(Fact.class)
                .route(Fact.class, fact -> RoutingTarget.forTarget(fact.topic()).andKey(fact.key()))
                .build();
    }

    @Bean
    static EventExternalizerModuleListener toKafka(EventExternalizationConfiguration externalization, Sender sender) {
        return new EventExternalizerModuleListener(externalization, (fact, _) -> sender.send((Fact) fact));
    }
}
