package dev.roster.operations;

import dev.roster.shared.loop.Step;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the chores done that are due, a piece of each in turn. A piece is a transaction that locks the chore's row and passes
 * over a locked one: so one instance at a time is at a chore, and when it goes, any other goes on.
 */
@Component
final class Chores implements Step {

    private static final String KNOW = """
            insert into chore (name) values (:name) on conflict do nothing""";

    private static final String TAKE = """
            select true from chore where name = :name and due <= clock_timestamp() for update skip locked""";

    private static final String REST = """
            update chore set done_at = clock_timestamp(), due = clock_timestamp() + make_interval(secs => :seconds)
            where name = :name""";

    private static final String DONE_AT = """
            select coalesce(extract(epoch from max(done_at)), 0) from chore where name = :name""";

    private final List<Chore> chores;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Chores(List<Chore> chores, JdbcClient jdbc, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.chores = chores;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        for (var chore : chores) {
            Gauge.builder("roster.chore.last.success", chore, this::doneAt)
                    .description("When the chore was last finished by any instance, in seconds since 1970; 0: never")
                    .baseUnit("seconds")
                    .tag("chore", chore.name())
                    .register(meters);
        }
    }

    /** One that fails does not keep the others from being done. */
    @Override
    public boolean run() {
        var more = false;
        RuntimeException failure = null;
        for (var chore : chores) {
            try {
                more |= run(chore);
            } catch (RuntimeException e) {
                var told = new IllegalStateException("chore " + chore.name() + " failed", e);
                if (failure == null) failure = told;
                else failure.addSuppressed(told);
            }
        }
        if (failure != null) throw failure;
        return more;
    }

    private boolean run(Chore chore) {
        jdbc.sql(KNOW).param("name", chore.name()).update();
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!take(chore)) return false;
            var more = chore.run();
            if (!more) rest(chore);
            return more;
        }));
    }

    private boolean take(Chore chore) {
        return jdbc.sql(TAKE)
                .param("name", chore.name())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private void rest(Chore chore) {
        jdbc.sql(REST)
                .param("name", chore.name())
                .param("seconds", chore.interval().toMillis() / 1_000.0)
                .update();
    }

    private double doneAt(Chore chore) {
        return jdbc.sql(DONE_AT).param("name", chore.name()).query(Double.class).single();
    }
}
