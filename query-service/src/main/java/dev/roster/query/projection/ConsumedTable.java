package dev.roster.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code consumed}. */
@Component
final class ConsumedTable implements Consumed {

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

    @Override
    public void begin(Partition partition, long offset) {
        jdbc.sql(BEGIN)
                .param("topic", partition.topic())
                .param("partition", partition.number())
                .param("next_offset", offset)
                .update();
    }

    @Override
    public void advance(Map<Partition, Long> next) {
        Columns.of(next.entrySet())
                .text("topic", entry -> entry.getKey().topic())
                .integer("partition", entry -> entry.getKey().number())
                .bigint("next_offset", Map.Entry::getValue)
                .update(jdbc, ADVANCE);
    }
}
