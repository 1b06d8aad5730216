package dev.roster.query.consumer;

import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Projections;
import dev.roster.shared.loop.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;

/**
 * Brings the facts from Kafka to the projections. A failure of the database leaves it in the group, and it reads again
 * once the database says from where; after any other failure it joins afresh.
 */
final class FactConsumer implements Step, AutoCloseable {

    private final Cluster cluster;
    private final Projections projections;
    private final Consumed consumed;
    private final Lag lag;
    private @Nullable Subscription subscription;

    FactConsumer(Cluster cluster, Projections projections, Consumed consumed, Lag lag) {
        this.cluster = cluster;
        this.projections = projections;
        this.consumed = consumed;
        this.lag = lag;
    }

    /** Waits for records itself: there is no reason to pause afterwards. */
    @Override
    public boolean run() {
        try {
            open().advance();
            return true;
        } catch (NestedRuntimeException e) {
            throw e;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        var present = subscription;
        subscription = null;
        if (present != null) present.close();
    }

    private Subscription open() {
        var present = subscription;
        if (present == null) {
            present = new Subscription(cluster, projections, consumed, lag);
            subscription = present;
        }
        return present;
    }
}
