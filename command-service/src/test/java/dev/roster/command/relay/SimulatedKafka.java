package dev.roster.command.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.event.Topic;
import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Kafka as an idempotent producer of the relay knows it: what one sends to a partition arrives in its order or, from some record
 * on, not at all; acknowledgements may take longer than anybody waits for them; what a closed producer had on its way may still
 * arrive; and what the broker refuses keeps back what stands behind it only where the partition has something of the producer, and
 * only until the producer has heard of it.
 */
final class SimulatedKafka {

    private static final int PARTITIONS = 2;

    private final Simulation simulation;
    private final Judge judge;
    private final Map<String, Row> rows = new HashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private long awayUntil;

    SimulatedKafka(Simulation simulation, Judge judge) {
        this.simulation = simulation;
        this.judge = judge;
        simulation.thread("kafka", this::work);
    }

    /** As one relay knows them. */
    Topics topics() {
        return new KnownTopics();
    }

    private final class KnownTopics implements Topics {

        private boolean prepared = true;

        @Override
        public boolean prepared() {
            return prepared;
        }

        @Override
        public void prepare() throws java.util.concurrent.TimeoutException {
            simulation.effect("looks at the topics");
            if (awayUntil > simulation.nanos()) {
                simulation.sleep(Duration.ofSeconds(1));
                throw new java.util.concurrent.TimeoutException("no topics");
            }
            prepared = true;
        }

        @Override
        public int partitions(Topic topic) {
            if (!prepared) throw simulation.violated("not prepared: " + topic);
            return PARTITIONS;
        }

        @Override
        public void forget() {
            prepared = false;
        }
    }

    /** What one producer has on its way to one partition. */
    private record Connection(
            Instance instance,
            int life,
            SimulatedProducer producer,
            TopicPartition partition,
            Deque<SimulatedSend> sent) {

        /** Nobody waits for an answer. */
        boolean isAbandoned() {
            return producer.closed() || !instance.isAlive(life);
        }
    }

    Producer<byte[], byte[]> open(Instance instance) {
        simulation.effect("opens a producer");
        return new SimulatedProducer(this, instance);
    }

    /** Rows are known by the ids of their facts. */
    void know(List<Row> known) {
        for (var row : known) rows.put(row.attributes().id().toString(), row);
    }

    SimulatedSend send(
            SimulatedProducer producer, Instance instance, ProducerRecord<byte[], byte[]> record, Callback answered) {
        var row = row(record);
        simulation.effect("sends " + row.position());
        if (producer.closed()) throw new KafkaException("Producer closed while send in progress");
        var send = new SimulatedSend(simulation, row, answered);
        if (judge.isRefused(row) && Payload.of(row) == Payload.REFUSED_BY_THE_PRODUCER) {
            send.fail(new RecordTooLargeException("too large"));
        } else if (awayUntil > simulation.nanos() && simulation.strikes("no metadata")) {
            simulation.sleep(Duration.ofSeconds(1));
            send.fail(new TimeoutException("no metadata"));
        } else {
            var partition = new TopicPartition(record.topic(), record.partition());
            connection(producer, instance, partition).sent().add(send);
        }
        return send;
    }

    private Row row(ProducerRecord<byte[], byte[]> record) {
        var id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
        var row = Objects.requireNonNull(rows.get(id));
        if (row.payload() != record.value()) throw simulation.violated("another payload: " + row.position());
        return row;
    }

    private Connection connection(SimulatedProducer producer, Instance instance, TopicPartition partition) {
        for (var connection : connections) {
            if (connection.producer == producer && connection.partition.equals(partition)) return connection;
        }
        var connection = new Connection(instance, instance.life(), producer, partition, new ArrayDeque<>());
        connections.add(connection);
        return connection;
    }

    private void work() {
        while (true) {
            simulation.await(() -> !connections.isEmpty() && awayUntil <= simulation.nanos(), Duration.ofDays(1));
            var connection = simulation.chance().oneOf(connections);
            if (connection.isAbandoned() && simulation.chance().oneIn(3)) connection.sent.clear();
            if (connection.sent.isEmpty()) {
                connections.remove(connection);
            } else {
                take(connection);
            }
        }
    }

    private void take(Connection connection) {
        var send = connection.sent.removeFirst();
        var row = send.row();
        if (judge.isRefused(row)) {
            simulation.effect("refuses " + row.position());
            var behind = connection.producer.isKnown(connection.partition)
                    ? List.copyOf(connection.sent)
                    : List.<SimulatedSend>of();
            send.fail(new RecordTooLargeException("too large for the topic"));
            if (connection.producer.closed()) connection.sent.removeAll(behind);
            return;
        }
        simulation.effect("appends " + row.position() + " of " + connection.instance.name());
        judge.appended(row, connection.partition);
        connection.producer.know(connection.partition);
        if (!simulation.strikes("late acknowledgement")) send.acknowledge();
    }

    void goAway() {
        var time = Duration.ofMillis(simulation.chance().below(5_000));
        simulation.effect("kafka is away for " + time.toMillis() + " ms");
        awayUntil = simulation.nanos() + time.toNanos();
    }

    boolean isAtRest() {
        return connections.isEmpty();
    }
}
