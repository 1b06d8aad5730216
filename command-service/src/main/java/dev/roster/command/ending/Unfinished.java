package dev.roster.command.ending;

import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Origin;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.id.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ends that are decided and not finished, with where they come from. */
@Component
class Unfinished {

    private static final String ADD = """
            insert into endings (fact_id, aggregate_type, aggregate_id, time, correlation_id, actor_id, traceparent)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** One that somebody else is at, or has finished, is passed over. */
    private static final String LOCK = "select * from endings where fact_id = :id for update skip locked";

    private final JdbcClient jdbc;

    Unfinished(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param factId of the last fact, drawn beforehand */
    record End(UUID factId, AggregateType type, UUID aggregateId, Instant time, Origin origin) {}

    void add(UUID factId, Ended<?> end) {
        var state = end.fact().state();
        var origin = Origin.current();
        var actor = origin.actor();
        jdbc.sql(ADD)
                .param(factId)
                .param(AggregateType.of(state).wireName())
                .param(state.id().value())
                .param(end.at().atOffset(ZoneOffset.UTC))
                .param(origin.correlationId())
                .param(actor == null ? null : actor.value())
                .param(origin.traceparent())
                .update();
    }

    /** The longest waiting first. */
    List<UUID> all() {
        return jdbc.sql("select fact_id from endings order by time, fact_id")
                .query((row, _) -> row.getObject("fact_id", UUID.class))
                .list();
    }

    /** One of them, for this transaction alone. */
    Optional<End> lock(UUID factId) {
        return jdbc.sql(LOCK).param("id", factId).query(Unfinished::end).optional();
    }

    void remove(End end) {
        jdbc.sql("delete from endings where fact_id = :id")
                .param("id", end.factId())
                .update();
    }

    private static End end(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor_id", UUID.class);
        return new End(
                row.getObject("fact_id", UUID.class),
                AggregateType.find(row.getString("aggregate_type")).orElseThrow(),
                row.getObject("aggregate_id", UUID.class),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                new Origin(
                        row.getString("correlation_id"),
                        actor == null ? null : new UserId(actor),
                        row.getString("traceparent")));
    }
}
