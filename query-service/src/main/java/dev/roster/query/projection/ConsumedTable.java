package dev.roster.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code consumed}. */
@Component
final class ConsumedTable implements Consumed {

    private static final String NEXT = """
            select c.topic, c.partition, c.next_offset
            from unnest(:topic, :partition) as wanted (topic, partition)
            join consumed c on c.topic = wanted.topic and c.partition = wanted.partition""";

    private static final String RECOGNIZE = """
            update consumed c set topic_id = present.id
            from unnest(:topic, :id) as present (topic, id)
            where c.topic = present.topic and c.topic_id is null""";

    private static final String FORGET_REPLACED = """
            delete from consumed c using unnest(:topic, :id) as present (topic, id)
            where c.topic = present.topic and c.topic_id <> present.id""";

    /** In turn with the batches, since one that is under way would overwrite it. */
    private static final String BEGIN = """
            insert into consumed (topic, partition, topic_id, next_offset)
            select :topic, :partition, :topic_id, :next_offset from projection_turn for update
            on conflict (topic, partition) do update
            set topic_id = excluded.topic_id, next_offset = excluded.next_offset""";

    private static final String ADVANCE = """
            update consumed c set next_offset = reached.next_offset
            from unnest(:topic, :partition, :next_offset) as reached (topic, partition, next_offset)
            where c.topic = reached.topic and c.partition = reached.partition""";

    private final JdbcClient jdbc;

    ConsumedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Partition, Long> next(Collection<Partition> partitions) {
        var next = new HashMap<Partition, Long>();
        Columns.of(partitions)
                .text("topic", Partition::topic)
                .integer("partition", Partition::number)
                .query(jdbc, NEXT)
                .query(row -> {
                    next.put(
                            new Partition(row.getString("topic"), row.getInt("partition")), row.getLong("next_offset"));
                });
        return next;
    }

    /** Not in turn with the batches: one that is under way finds nothing to move, and what it applied is recognized. */
    @Override
    public void forgetReplaced(Map<String, UUID> topicIds) {
        var topics =
                Columns.of(topicIds.entrySet()).text("topic", Map.Entry::getKey).uuid("id", Map.Entry::getValue);
        topics.update(jdbc, RECOGNIZE);
        topics.update(jdbc, FORGET_REPLACED);
    }

    @Override
    public void begin(Partition partition, UUID topicId, long offset) {
        jdbc.sql(BEGIN)
                .param("topic", partition.topic())
                .param("partition", partition.number())
                .param("topic_id", topicId)
                .param("next_offset", offset)
                .update();
    }

    @Override
    public void advance(Map<Partition, Long> next, Writes writes) {
        Columns.of(next.entrySet())
                .text("topic", entry -> entry.getKey().topic())
                .integer("partition", entry -> entry.getKey().number())
                .bigint("next_offset", Map.Entry::getValue)
                .write(writes, ADVANCE);
    }
}
