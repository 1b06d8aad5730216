package dev.roster.command.relay;

import dev.roster.simulation.Instance;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Sends to the simulated Kafka. Of the class that it extends, only the rest of a long interface is used. */
// Exactly one thread runs at a time.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class SimulatedProducer extends MockProducer<byte[], byte[]> {

    private final SimulatedKafka kafka;
    private final Instance instance;
    private final Set<TopicPartition> known = new HashSet<>();
    private boolean closed;

    SimulatedProducer(SimulatedKafka kafka, Instance instance) {
        this.kafka = kafka;
        this.instance = instance;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback answered) {
        if (closed) throw new IllegalStateException("Cannot perform operation after producer has been closed");
        return kafka.send(this, instance, record, answered);
    }

    /** Whether the partition has something of it. */
    boolean isKnown(TopicPartition partition) {
        return known.contains(partition);
    }

    void know(TopicPartition partition) {
        known.add(partition);
    }

    @Override
    public void close(Duration timeout) {
        closed = true;
    }

    @Override
    public boolean closed() {
        return closed;
    }
}
