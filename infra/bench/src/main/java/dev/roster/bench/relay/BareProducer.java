package dev.roster.bench.relay;

import dev.roster.bench.fact.FactProducer;
import dev.roster.bench.fact.Records;
import dev.roster.bench.fact.TopicMaker;
import dev.roster.shared.event.EventEnvelope;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The same records sent to Kafka with no outbox before it. */
final class BareProducer implements AutoCloseable {

    private static final String TOPIC = "bench.bare";

    private final List<ProducerRecord<byte[], byte[]>> records;
    private final FactProducer producer;

    BareProducer(String bootstrapServers, List<EventEnvelope> facts) throws InterruptedException, ExecutionException {
        TopicMaker.make(bootstrapServers, List.of(TOPIC));
        this.records = facts.stream().map(fact -> Records.of(fact, TOPIC)).toList();
        this.producer = new FactProducer(bootstrapServers);
    }

    /** Facts a second. */
    double run() throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        producer.send(records);
        return records.size() / ((System.nanoTime() - start) / 1e9);
    }

    @Override
    public void close() {
        producer.close();
    }
}
