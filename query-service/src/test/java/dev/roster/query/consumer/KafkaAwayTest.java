package dev.roster.query.consumer;

import static org.awaitility.Awaitility.await;

import dev.roster.backing.EmbeddedKafkaServer;
import dev.roster.backing.FreePort;
import dev.roster.query.given.History;
import dev.roster.query.given.KafkaLog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A Kafka that can be killed. */
@EnabledIfSystemProperty(named = "backing", matches = "embedded", disabledReason = "needs a Kafka of its own")
final class KafkaAwayTest extends ConsumerSide {

    private final int port = FreePort.find();

    @TempDir
    private Path folder;

    @Test
    void a_kafka_that_comes_late_or_goes_and_comes_back_is_waited_for() {
        var facts = History.of(60, 30).facts();
        var expected = rowsOf(facts);
        try (var _ = reader()) {
            try (var server = start();
                    var log = new KafkaLog(server.bootstrapServers())) {
                log.createTopics();
                log.publish(facts.subList(0, 30));
                await().atMost(PATIENCE)
                        .until(() -> !tables().rows("user_list_item").isEmpty());
                kill(server.process());
            }
            try (var server = start();
                    var log = new KafkaLog(server.bootstrapServers())) {
                log.publish(facts.subList(30, facts.size()));
                awaitRows(expected);
            }
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private Reader reader() {
        return new Reader("127.0.0.1:" + port, "test", projections, consumed, lag);
    }

    private EmbeddedKafkaServer start() {
        return EmbeddedKafkaServer.start(folder.resolve("data"), folder.resolve("kafka.log"), port);
    }
}
