package dev.roster.query.generation;

import dev.roster.query.projection.Projections;
import dev.roster.shared.loop.Loop;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts another generation of the read tables in the live one's place, while that one is read and kept current: a new one
 * made from the log, or the previous one. The other one is made current first; then both change places in one transaction,
 * while nothing is applied to either, so that no reader sees a list go back or a gap. One such work at a time.
 */
@Component
public final class Generations {

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);
    private static final Loop.Pauses PAUSES = new Loop.Pauses(
            Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(2));

    /** So many records are gone over within the patience while nothing is applied to the live generation. */
    private static final long ALMOST = 2_000;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration SHORT_LOOK = Duration.ofMillis(5);

    /** The live generation's turn: nothing is applied to it until the end of this transaction. */
    private static final String HOLD_LIVE = """
            select from live.projection_turn for update""";

    private static final String TELL = """
            select pg_notify(?, '')""";

    private final Schemas schemas;
    private final Filler.Source fillers;
    private final List<CarryOver> carryOvers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Generations(
            Schemas schemas,
            Filler.Source fillers,
            List<CarryOver> carryOvers,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.schemas = schemas;
        this.fillers = fillers;
        this.carryOvers = carryOvers;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Whether this work made the live generation, and the one before is still there, with the same tables. */
    public boolean canGoBackFrom(UUID work) {
        return schemas.isFor(Generation.LIVE, work)
                && schemas.exists(Generation.PREVIOUS)
                && schemas.isFormedAsLive(Generation.PREVIOUS);
    }

    /**
     * Makes a new generation from all facts there are and lets it be the live one. Goes on where it was, after a crash.
     *
     * @param work who does it
     * @param progress is told the share of the facts that have been applied
     * @param done runs in the transaction of the switch
     */
    public void rebuild(UUID work, DoubleConsumer progress, Runnable done) throws InterruptedException {
        if (!schemas.isFor(Generation.NEXT, work) || !schemas.isFormedAsLive(Generation.NEXT)) {
            schemas.drop(Generation.NEXT);
            schemas.create(Generation.NEXT);
            schemas.migrateNext();
            // Last: who is killed while a migration is committed and not yet noted begins anew, and does not stumble
            // over it.
            schemas.markFor(Generation.NEXT, work);
        }
        succeed(progress, done);
    }

    /**
     * Lets the previous generation be the live one again, as soon as it is current; otherwise the same.
     *
     * @throws IllegalStateException when a release has changed the live tables since
     */
    public void goBack(UUID work, DoubleConsumer progress, Runnable done) throws InterruptedException {
        if (!schemas.isFor(Generation.NEXT, work)) {
            schemas.drop(Generation.NEXT);
            transaction.executeWithoutResult(_ -> {
                schemas.rename(Generation.PREVIOUS, Generation.NEXT);
                schemas.markFor(Generation.NEXT, work);
            });
        }
        succeed(progress, done);
    }

    private void succeed(DoubleConsumer progress, Runnable done) throws InterruptedException {
        requireForm();
        carryOvers.forEach(carryOver -> carryOver.begin(jdbc));
        try (var filling = new Filling(fillers.open())) {
            while (isMissingAtLeast(ALMOST, progress)) Thread.sleep(LOOK);
            schemas.analyze(Generation.NEXT);
            schemas.drop(Generation.PREVIOUS);
            while (!isSwitched(filling, done)) Thread.sleep(LOOK);
        }
        LOG.info("another generation of the read tables is live");
    }

    private void requireForm() {
        if (!schemas.isFormedAsLive(Generation.NEXT))
            throw new IllegalStateException("a release has changed the live tables, and the others are as before");
    }

    private boolean isMissingAtLeast(long records, DoubleConsumer progress) {
        var reached = schemas.reached();
        progress.accept(reached.share());
        return reached.missing() >= records;
    }

    private boolean isSwitched(Filling filling, Runnable done) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(HOLD_LIVE).query().singleRow();
            requireForm();
            if (!isCurrent()) return false;
            filling.close();
            carryOvers.forEach(carryOver -> carryOver.end(jdbc));
            schemas.rename(Generation.LIVE, Generation.PREVIOUS);
            schemas.rename(Generation.NEXT, Generation.LIVE);
            jdbc.sql(TELL).param(Projections.SIGNAL).query().singleRow();
            done.run();
            return true;
        }));
    }

    /** Whether the next generation comes to where the live one is held, within the patience. */
    private boolean isCurrent() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (schemas.reached().missing() > 0) {
            if (System.nanoTime() > end) return false;
            LockSupport.parkNanos(SHORT_LOOK.toNanos());
        }
        return true;
    }

    /** A filler that goes on by itself. */
    private static final class Filling implements AutoCloseable {

        private final Filler filler;
        private final Loop loop;

        Filling(Filler filler) {
            this.filler = filler;
            this.loop = new Loop("generation-filler", PAUSES, () -> GenerationDataSource.onNext(filler::run));
            loop.start();
        }

        /** Afterwards nothing is applied to the next generation. */
        @Override
        public void close() {
            loop.close();
            filler.close();
        }
    }
}
