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
 * Publishes what waits: the oldest rows, all sent, all acknowledged, exactly those deleted. It begins with the oldest
 * row left each time, so the first occurrences of each aggregate's versions are in order whatever crashes, pauses or
 * runs twice.
 */
final class Relay implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Lease lease;
    private final Topics topics;
    private final Backlog backlog;
    private final Sender sender;
    private final Parked parked;
    private final CircuitBreaker breaker;
    private final Counter published;
    private final int batchSize;

    Relay(
            Lease lease,
            Topics topics,
            Backlog backlog,
            Sender sender,
            Parked parked,
            CircuitBreaker breaker,
            Counter published,
            int batchSize) {
        this.lease = lease;
        this.topics = topics;
        this.backlog = backlog;
        this.sender = sender;
        this.parked = parked;
        this.breaker = breaker;
        this.published = published;
        this.batchSize = batchSize;
    }

    @Override
    public boolean run() throws Exception {
        if (!lease.held() || !breaker.tryAcquirePermission()) return false;
        var start = breaker.getCurrentTimestamp();
        try {
            var more = publish();
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            return more;
        } catch (Exception e) {
            breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
            throw e;
        }
    }

    private boolean publish() throws Exception {
        if (!topics.prepared()) topics.prepare();
        var batch = backlog.oldest(batchSize);
        if (batch.isEmpty()) return false;
        var outcome = sender.send(batch);
        delete(outcome.acknowledged());
        var failed = outcome.failed();
        var failure = outcome.failure();
        if (failed == null || failure == null) return true;
        if (!outcome.refused()) throw failure;
        park(failed, failure);
        return true;
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
