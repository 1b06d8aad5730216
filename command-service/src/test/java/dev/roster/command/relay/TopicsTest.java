package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.shared.event.Topic;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void missing_topics_are_made_with_their_partitions_and_keep_everything() throws Exception {
        try (var rig = new RelayRig();
                var admin =
                        Admin.create(Map.of("bootstrap.servers", rig.settings().bootstrapServers()))) {
            rig.topics(rig.settings()).prepare();
            for (var topic : Topic.values()) {
                var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.wireName());
                var config = Objects.requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource));
                assertThat(Objects.requireNonNull(config.get("retention.ms")).value())
                        .isEqualTo("-1");
                var description = Objects.requireNonNull(admin.describeTopics(List.of(topic.wireName()))
                        .allTopicNames()
                        .get()
                        .get(topic.wireName()));
                assertThat(description.partitions()).hasSize(12);
            }
        }
    }

    @Test
    void a_topic_with_other_partitions_than_its_events_were_keyed_for_is_refused() throws Exception {
        try (var rig = new RelayRig()) {
            rig.topics(rig.settings()).prepare();
            rig.jdbc
                    .sql("update topics set partitions = 7 where name = 'roster.users.v1'")
                    .update();

            assertThatThrownBy(() -> rig.topics(rig.settings()).prepare())
                    .isInstanceOf(WrongPartitions.class)
                    .hasMessageContaining("roster.users.v1 has 12 partitions, but its events are keyed for 7");
        }
    }
}
