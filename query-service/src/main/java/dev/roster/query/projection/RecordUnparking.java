package dev.roster.query.projection;

import dev.roster.operations.Audit;
import dev.roster.operations.ParkedEntry;
import dev.roster.operations.Unparking;
import dev.roster.query.projection.ParkedTable.Row;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do about records that are parked. */
@Component
final class RecordUnparking implements Unparking {

    private static final String NEWEST = """
            select * from parked order by parked_at desc, id desc limit :limit""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Projections projections;
    private final ParkedTable parked;
    private final Audit audit;

    RecordUnparking(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Projections projections,
            ParkedTable parked,
            Audit audit) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.projections = projections;
        this.parked = parked;
        this.audit = audit;
    }

    @Override
    public List<ParkedEntry> newest(int limit) {
        return jdbc.sql(NEWEST)
                .param("limit", limit)
                .query((row, _) -> ParkedEntry.of(row))
                .list();
    }

    /**
     * Applies the record again. When it fails again, it stays, with the new error.
     *
     * @throws RuntimeException when it was not the record's fault
     */
    @Override
    public Optional<ParkedEntry> retry(UUID id, @Nullable UUID actor) {
        try {
            return projections.turn(writes -> parked.take(id).map(taken -> {
                projections.applyAgain(taken.delivery(), writes);
                audit(actor, "parked.retry", taken, "applied");
                return taken.entry().after(false);
            }));
        } catch (RuntimeException e) {
            if (!Poison.caused(e)) throw e;
            return fail(id, actor, e);
        }
    }

    /** Forgets the record. */
    @Override
    public Optional<ParkedEntry> discard(UUID id, @Nullable UUID actor) {
        return projections.turn(_ -> parked.take(id).map(taken -> {
            audit(actor, "parked.discard", taken, taken.entry().error());
            return taken.entry().after(false);
        }));
    }

    private Optional<ParkedEntry> fail(UUID id, @Nullable UUID actor, RuntimeException failure) {
        return Objects.requireNonNull(transaction.execute(_ -> parked.fail(id, failure)
                .map(failed -> {
                    audit(
                            actor,
                            "parked.retry",
                            failed,
                            "failed again: " + failed.entry().error());
                    return failed.entry().after(true);
                })));
    }

    private void audit(@Nullable UUID actor, String action, Row row, String detail) {
        audit.write(actor, action, row.delivery().toString(), detail);
    }
}
