package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.loop.Step;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.Counter;
import java.util.List;
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

    private final Lease lease;
    private final Topics topics;
    private final Backlog backlog;
    private final Floor floor;
    private final Sender sender;
    private final Parked parked;
    private final CircuitBreaker breaker;
    private final Counter published;
    private final int batchSize;

    Relay(
            Lease lease,
            Topics topics,
            Backlog backlog,
            Floor floor,
            Sender sender,
            Parked parked,
            CircuitBreaker breaker,
            Counter published,
            int batchSize) {
        this.lease = lease;
        this.topics = topics;
        this.backlog = backlog;
        this.floor = floor;
        this.sender = sender;
        this.parked = parked;
        this.breaker = breaker;
        this.published = published;
        this.batchSize = batchSize;
    }

    @Override
    public boolean run() throws Exception {
        if (!lease.held()) {
            sender.close();
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
        var outcome = sender.settle();
        delete(outcome.acknowledged());
        var failure = outcome.failure();
        if (failure == null) return !outcome.acknowledged().isEmpty();
        if (!outcome.isRefused()) throw failure.cause();
        park(failure.row(), failure.cause());
        return true;
    }

    /** Whether there was something to send. */
    private boolean send() throws Exception {
        if (!topics.prepared()) topics.prepare();
        if (!sender.isReady() || sender.onTheWay().size() > MOST_BATCHES * batchSize) return false;
        var rows = floor.oldest(sender.onTheWay(), batchSize);
        sender.send(rows);
        return !rows.isEmpty();
    }

    private void delete(List<Long> acknowledged) {
        if (acknowledged.isEmpty()) return;
        var deleted = backlog.delete(acknowledged);
        published.increment(acknowledged.size());
        if (deleted < acknowledged.size()) {
            LOG.warn("{} of {} facts were published by another relay too", acknowledged.size() - deleted, deleted);
        }
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
