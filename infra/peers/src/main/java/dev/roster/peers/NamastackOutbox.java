package dev.roster.peers;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The outbox of namastack, on JDBC. It polls, and carries the facts of each key one after the other, many keys at a time; batches,
 * pauses and threads are those of its own performance test, and what is done is deleted.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.jdbc.JdbcEventPublicationAutoConfiguration"
        })
public class NamastackOutbox {

    private static final Map<String, Object> SETTINGS = Map.of(
            "namastack.outbox.polling.batch-size",
            1_000,
            "namastack.outbox.polling.fixed.interval",
            "100ms",
            "namastack.outbox.processing.executor-core-pool-size",
            Servers.WORKERS,
            "namastack.outbox.processing.executor-max-pool-size",
            Servers.WORKERS,
            "namastack.outbox.processing.delete-completed-records",
            true,
            "namastack.outbox.instance.rebalance-interval",
            "1s",
            "namastack.outbox.multicaster.enabled",
            false);

    /**
     * Runs it until the end of the standard input.
     *
     * @param arguments those of {@link Servers}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        new SpringProgram(NamastackOutbox.class, SETTINGS, NamastackOutbox::outbox).run(Servers.of(arguments));
    }

    private static Consumer<Fact> outbox(ApplicationContext context) {
        var outbox = context.getBean(Outbox.class);
        return fact -> outbox.schedule(fact, fact.key());
    }

    @Bean
    static ToKafka toKafka(Sender sender) {
        return new ToKafka(sender);
    }

    /** A fact is done when Kafka has acknowledged it, as with the library's own handler for Kafka. */
    record ToKafka(Sender sender) implements OutboxTypedHandler<Fact> {

        @Override
        public void handle(Fact fact, OutboxRecordMetadata metadata) {
            sender.take(fact);
        }
    }
}
