package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.loop.Step;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what waits: the oldest rows are sent, and exactly those deleted that Kafka has acknowledged, while the next are on
 * their way. After each failure it begins with the oldest row left, so the first occurrences of each aggregate's versions are in
 * order whatever crashes, pauses or runs twice.
 */
final class Relay implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    /** On their way at the same time, and one more. */
    private static final int MOST_BATCHES = 2;

    /** Commits of other instances are not told here. */
    private static final long LOOK = Duration.ofMillis(10).toNanos();

    private final Lease lease;
    private final Topics topics;
    private final Floor floor;
    private final Sender sender;
    private final Deletion deletion;
    private final Parked parked;
    private final CircuitBreaker breaker;
    private final LongSupplier nanos;
    private final int batchSize;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private boolean wasFull;
    private long lastRead;

    Relay(
            Lease lease,
            Topics topics,
            Floor floor,
            Sender sender,
            Deletion deletion,
            Parked parked,
            CircuitBreaker breaker,
            LongSupplier nanos,
            int batchSize) {
        this.lease = lease;
        this.topics = topics;
        this.floor = floor;
        this.sender = sender;
        this.deletion = deletion;
        this.parked = parked;
        this.breaker = breaker;
        this.nanos = nanos;
        this.batchSize = batchSize;
        this.lastRead = nanos.getAsLong() - LOOK;
    }

    /** Something has been committed; the next round reads it. From any thread. */
    void nudge() {
        nudged.set(true);
    }

    @Override
    public boolean run() throws Exception {
        if (!lease.held()) {
            sender.close();
            floor.fall();
            return false;
        }
        if (!breaker.tryAcquirePermission()) return false;
        var start = breaker.getCurrentTimestamp();
        try {
            var settled = settle();
            var sent = send();
            if (settled) breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            else breaker.releasePermission();
            return settled || sent;
        } catch (Exception e) {
            sender.close();
            floor.fall();
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }

    /** Whether something has come to its end. */
    private boolean settle() throws Exception {
        if (deletion.isUnderWay()) return false;
        deletion.settle();
        var outcome = sender.settle();
        deletion.begin(outcome.acknowledged());
        var failure = outcome.failure();
        if (failure == null) return !outcome.acknowledged().isEmpty();
        if (!outcome.isRefused()) {
            topics.forget();
            throw failure.cause();
        }
        park(failure.row(), failure.cause());
        return true;
    }

    /** Whether there was something to send. */
    private boolean send() throws Exception {
        if (!topics.prepared()) topics.prepare();
        if (!sender.isReady() || sender.onTheWay().size() > MOST_BATCHES * batchSize || !isReadDue()) return false;
        var rows = read();
        sender.send(rows, wasFull ? Packing.DENSE : Packing.LOOSE);
        return !rows.isEmpty();
    }

    /** Not each time that Kafka has answered: most of these reads would find nothing. */
    private boolean isReadDue() {
        return wasFull || nudged.get() || nanos.getAsLong() - lastRead >= LOOK;
    }

    private List<Row> read() {
        nudged.set(false);
        lastRead = nanos.getAsLong();
        var taken = new ArrayList<>(deletion.positions());
        taken.addAll(sender.onTheWay());
        var rows = floor.oldest(taken, batchSize);
        wasFull = rows.size() == batchSize;
        return rows;
    }

    private void park(Row row, Exception refusal) {
        LOG.error(
                "Kafka refuses {} {}: its aggregate is parked",
                row.attributes().type(),
                row.attributes().id(),
                refusal);
        parked.add(row, refusal);
    }
}
