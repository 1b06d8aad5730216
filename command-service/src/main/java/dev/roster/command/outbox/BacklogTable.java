package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox} as the relay sees it. */
public final class BacklogTable implements Backlog {

    /** Rows of parked aggregates wait; all others are found by being there, never by a cursor. */
    private static final String OLDEST = """
            select * from outbox o
            where not exists (select from relay_parked p
                              where p.aggregate_type = o.aggregate_type and p.aggregate_id = o.aggregate_id)
            order by position
            limit :limit
            """;

    /** A relay that was paused may have parked meanwhile, for an earlier refusal, what another has published. */
    private static final String DELETE = """
            with unparked as (delete from relay_parked where position = any (:positions))
            delete from outbox where position = any (:positions)
            """;

    private final JdbcClient jdbc;

    public BacklogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Row> oldest(int limit) {
        return jdbc.sql(OLDEST).param("limit", limit).query(BacklogTable::row).list();
    }

    @Override
    public int delete(List<Long> positions) {
        return jdbc.sql(DELETE)
                .param("positions", positions.toArray(Long[]::new))
                .update();
    }

    public long size() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }

    /** When the oldest waiting fact happened. */
    public Optional<Instant> oldestTime() {
        return jdbc.sql("select time from outbox order by position limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var attributes = new EventAttributes(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("aggregate_type"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("aggregate_version"),
                row.getObject("partition_key", UUID.class),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"),
                row.getObject("causation_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("traceparent"));
        return new Row(row.getLong("position"), row.getString("topic"), attributes, row.getBytes("payload"));
    }
}
