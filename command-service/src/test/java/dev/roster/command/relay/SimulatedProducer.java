package dev.roster.command.relay;

import dev.roster.simulation.Instance;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends to the simulated Kafka. Of the class that it extends, only the rest of a long interface is used. */
// Exactly one thread runs at a time.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class SimulatedProducer extends MockProducer<byte[], byte[]> {

    private final SimulatedKafka kafka;
    private final Instance instance;
    private boolean closed;

    SimulatedProducer(SimulatedKafka kafka, Instance instance) {
        this.kafka = kafka;
        this.instance = instance;
    }

    @Override
    public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
        if (closed) throw new IllegalStateException("Cannot perform operation after producer has been closed");
        return kafka.send(this, instance, record);
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
