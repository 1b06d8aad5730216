package dev.roster.command.relay;

import dev.roster.command.outbox.Partitions;
import dev.roster.shared.event.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How keys are spread over the partitions of a topic, whose number never changes once it was used. */
@Component
final class KnownPartitions implements Partitions {

    private final Map<Topic, Integer> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    KnownPartitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As Kafka's default partitioner does it with a record's key. */
    static int number(UUID partitionKey, int count) {
        return Utils.toPositive(Utils.murmur2(partitionKey.toString().getBytes(StandardCharsets.UTF_8))) % count;
    }

    @Override
    public Partition of(Topic topic, UUID partitionKey) {
        var count = counts.get(topic);
        if (count == null) count = counts.computeIfAbsent(topic, this::find);
        return new Partition(topic, count == null ? partitionKey : number(partitionKey, count));
    }

    /** Null as long as the topic has not been made: the map remembers nothing then. */
    private @Nullable Integer find(Topic topic) {
        return jdbc.sql("select partitions from topics where name = :name")
                .param("name", topic.wireName())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
