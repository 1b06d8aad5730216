package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox} as the relay sees it. */
public final class BacklogTable implements Backlog {

    /** The upper end of a snapshot would not do for the next id: transactions that run may have higher ones. */
    private static final String HORIZON = """
            select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                   pg_current_xact_id()::text::bigint,
                   (select coalesce(min(position), 9223372036854775807) from outbox where position > :above)
            """;

    /**
     * The oldest of each gap between those that are taken: to walk over what is taken, at full speed three times as much as is read,
     * would take longer than to read. Rows of parked aggregates wait, mostly none; all others are found by being there. Columns in the
     * order of {@link #row}.
     */
    private static final String OLDEST = """
            select o.*
            from unnest(int8multirange(int8range(:above, 9223372036854775807, '()')) - :taken::int8multirange) gap
            cross join lateral (
                select position, topic, id, type, aggregate_type, aggregate_id, aggregate_version, partition_key, time,
                       correlation_id, causation_id, actor_id, traceparent, payload
                from outbox f
                where position >= lower(gap) and position < upper(gap)
                  and ((select not exists (select from relay_parked))
                       or not exists (select from relay_parked p
                                      where p.aggregate_type = f.aggregate_type and p.aggregate_id = f.aggregate_id))
                order by position
                limit :limit) o
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
    public Horizon horizon(long above) {
        return jdbc.sql(HORIZON)
                .param("above", above)
                .query((row, _) -> new Horizon(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    @Override
    public List<Row> oldest(long above, Collection<Long> taken, int limit) {
        return jdbc
                .sql(OLDEST)
                .param("above", above)
                .param("taken", ranges(taken))
                .param("limit", limit)
                .query(BacklogTable::row)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Row::position))
                .limit(limit)
                .toList();
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

    /** When the oldest waiting fact was made, by its id: a snapshot tells of what was long ago. */
    public Optional<Instant> oldestTime() {
        return jdbc.sql("select coalesce(uuid_extract_timestamp(id), time) from outbox order by position limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Positions that follow one another are one range, so thousands of them are told in a few words. */
    private static String ranges(Collection<Long> positions) {
        var ranges = new StringJoiner(",", "{", "}");
        var first = 0L;
        var end = 0L;
        for (long position : positions) {
            if (position != end) {
                add(first, end, ranges);
                first = position;
            }
            end = position + 1;
        }
        add(first, end, ranges);
        return ranges.toString();
    }

    private static void add(long first, long end, StringJoiner ranges) {
        if (first < end) ranges.add("[" + first + "," + end + ")");
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var attributes = new EventAttributes(
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getLong(7),
                row.getObject(8, UUID.class),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getObject(12, UUID.class),
                row.getString(13));
        return new Row(row.getLong(1), row.getString(2), attributes, row.getBytes(14));
    }
}
