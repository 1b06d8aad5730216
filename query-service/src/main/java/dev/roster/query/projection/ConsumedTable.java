package dev.roster.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where each partition goes on: the table {@code consumed}, the only truth about it. */
@Component
public final class Consumed {

    private static final String NEXT = """
            select c.topic, c.partition, c.next_offset
            from unnest(:topic, :partition) as wanted (topic, partition)
            join consumed c on c.topic = wanted.topic and c.partition = wanted.partition""";

    /** In turn with the batches, since one that is under way would overwrite it. */
    private static final String BEGIN = """
            insert into consumed (topic, partition, next_offset)
            select :topic, :partition, :next_offset from projection_turn for update
            on conflict (topic, partition) do update set next_offset = excluded.next_offset""";

    private static final String ADVANCE = """
            update consumed c set next_offset = reached.next_offset
            from unnest(:topic, :partition, :next_offset) as reached (topic, partition, next_offset)
            where c.topic = reached.topic and c.partition = reached.partition""";

    private final JdbcClient jdbc;

    Consumed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next offset of each of the partitions; of one that was never begun, none. */
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

    /** Starts a partition, or starts it again where its log is not the one that it was; facts already applied stay so. */
    public void begin(Partition partition, long offset) {
        jdbc.sql(BEGIN)
                .param("topic", partition.topic())
                .param("partition", partition.number())
                .param("next_offset", offset)
                .update();
    }

    void advance(Map<Partition, Long> next) {
        Columns.of(next.entrySet())
                .text("topic", entry -> entry.getKey().topic())
                .integer("partition", entry -> entry.getKey().number())
                .bigint("next_offset", Map.Entry::getValue)
                .update(jdbc, ADVANCE);
    }
}
