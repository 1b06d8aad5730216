package dev.roster.bench.relay;

import dev.roster.bench.fact.TopicLog;
import dev.roster.bench.rig.Processors;
import dev.roster.bench.rig.Rig;
import dev.roster.shared.event.Topic;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;

/** Facts that all become visible in an outbox at once, until the last of them has been carried to Kafka. */
final class Drain implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LOOK_MILLIS = 20;

    /**
     * What a drain has shown.
     *
     * @param rate facts a second, from the first record on the topic to the last
     * @param cost processor time for 100,000 facts
     */
    record Result(double rate, Processors cost, Order order) {}

    private final Rig rig;
    private final Carrier carrier;
    private final TopicLog topic;

    /** Makes it ready; the carrier is closed with it. */
    Drain(Rig rig, Carrier carrier) {
        this.rig = rig;
        this.carrier = carrier;
        this.topic = new TopicLog(rig.bootstrapServers(), Topic.USERS.wireName());
    }

    Result run() throws SQLException, IOException, InterruptedException, TimeoutException {
        var begin = topic.ends();
        var facts = carrier.lay();
        var before = Processors.taken(rig, carrier.process());
        carrier.show();
        awaitCarried(begin, facts);
        var taken = Processors.taken(rig, carrier.process()).since(before);
        return result(begin, facts, taken);
    }

    private void awaitCarried(Map<TopicPartition, Long> begin, int facts)
            throws SQLException, InterruptedException, TimeoutException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (TopicLog.between(begin, topic.ends()) < facts || !carrier.isEmpty()) {
            if (System.nanoTime() - deadline > 0) throw new TimeoutException("the outbox is not drained");
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** By the times that stand in the records: the producer's, or where the topic says so, the broker's. */
    private Result result(Map<TopicPartition, Long> begin, int facts, Processors taken) {
        var order = new Order();
        var span = new Span();
        topic.read(begin, topic.ends(), record -> {
            order.add(record);
            span.add(record.timestamp());
        });
        if (order.facts() != facts) throw new IllegalStateException(order.facts() + " of " + facts + " facts");
        return new Result(facts / span.seconds(), taken.times(100_000.0 / facts), order);
    }

    @Override
    public void close() throws SQLException {
        topic.close();
        carrier.close();
    }
}
