package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.backing.EmbeddedKafkaServer;
import dev.roster.backing.FreePort;
import dev.roster.shared.event.Topic;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody deletes a topic under the relay, on a Kafka of its own. */
class LostTopicTest {

    private static final String TOPIC = Topic.ORGANIZATIONS.wireName();

    @TempDir
    private Path folder;

    @Test
    void a_topic_that_is_lost_is_made_again_and_facts_flow() throws Exception {
        try (var kafka = EmbeddedKafkaServer.start(
                        folder.resolve("kafka"), folder.resolve("kafka.log"), FreePort.find());
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
                var rig = new RelayRig()) {
            var relay = rig.relay(impatient(RelayRig.settings(kafka.bootstrapServers())));
            append(rig);
            relay.drain();
            assertThat(count(admin)).isEqualTo(1);

            admin.deleteTopics(List.of(TOPIC)).all().get();
            append(rig);
            append(rig);
            assertThatThrownBy(relay::drain).isInstanceOf(Exception.class);
            assertThat(rig.waiting()).isEqualTo(2);

            relay.drain();
            assertThat(rig.waiting()).isZero();
            assertThat(count(admin)).isEqualTo(2);
        }
    }

    private static RelaySettings impatient(RelaySettings settings) {
        return new RelaySettings(
                settings.bootstrapServers(),
                settings.properties(),
                settings.partitions(),
                settings.replicationFactor(),
                settings.topic(),
                settings.batch(),
                Duration.ofSeconds(6),
                settings.lease());
    }

    private static void append(RelayRig rig) {
        rig.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, "lost"));
    }

    private static long count(Admin admin) throws Exception {
        var description = Objects.requireNonNull(
                admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC));
        var count = 0L;
        for (var partition : description.partitions()) {
            var at = new TopicPartition(TOPIC, partition.partition());
            count += admin.listOffsets(Map.of(at, OffsetSpec.latest()))
                    .partitionResult(at)
                    .get()
                    .offset();
        }
        return count;
    }
}
