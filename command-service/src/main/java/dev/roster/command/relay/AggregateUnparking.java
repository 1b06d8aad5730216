package dev.roster.command.relay;

import dev.roster.operations.Audit;
import dev.roster.operations.ParkedEntry;
import dev.roster.operations.Unparking;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators do about aggregates that are parked. The facts of one flow again as soon as it is not, beginning with its
 * oldest.
 */
@Component
@Transactional
class AggregateUnparking implements Unparking {

    private static final String COLUMNS = "*, null::integer as partition, null::bigint as \"offset\"";

    private static final String NEWEST =
            "select " + COLUMNS + " from relay_parked order by parked_at desc, id desc limit :limit";

    private static final String UNPARK = "delete from relay_parked where id = :id returning " + COLUMNS;

    private final JdbcClient jdbc;
    private final Audit audit;

    private record Unparked(ParkedEntry entry, long position) {}

    AggregateUnparking(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Override
    public List<ParkedEntry> newest(int limit) {
        return jdbc.sql(NEWEST)
                .param("limit", limit)
                .query((row, _) -> ParkedEntry.of(row))
                .list();
    }

    /** Lets the relay try the refused fact again. */
    @Override
    public Optional<ParkedEntry> retry(UUID id, @Nullable UUID actor) {
        return unpark(id).map(unparked -> {
            audit(actor, "parked.retry", unparked);
            return unparked.entry().after(false);
        });
    }

    /** Gives up the refused fact and lets the later ones go. */
    @Override
    public Optional<ParkedEntry> discard(UUID id, @Nullable UUID actor) {
        return unpark(id).map(unparked -> {
            jdbc.sql("delete from outbox where position = :position")
                    .param("position", unparked.position())
                    .update();
            audit(actor, "parked.discard", unparked);
            return unparked.entry().after(false);
        });
    }

    private Optional<Unparked> unpark(UUID id) {
        return jdbc.sql(UNPARK)
                .param("id", id)
                .query((row, _) -> new Unparked(ParkedEntry.of(row), row.getLong("position")))
                .optional();
    }

    private void audit(@Nullable UUID actor, String action, Unparked unparked) {
        var entry = unparked.entry();
        audit.write(
                actor,
                action,
                entry.aggregateType() + "/" + entry.aggregateId(),
                "outbox position " + unparked.position() + ": " + entry.error());
    }
}
