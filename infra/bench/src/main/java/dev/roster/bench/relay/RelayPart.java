package dev.roster.bench.relay;

import dev.roster.bench.fact.FactProducer;
import dev.roster.bench.fact.OutboxRows;
import dev.roster.bench.fact.Records;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.shared.event.EventEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay against a producer with no outbox, and an outbox with no producer. */
public final class RelayPart implements Part {

    private static final String BARE_TOPIC = "bench.bare";
    private static final int PARTITIONS = 12;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.startCommandService(Map.of());
        rig.postgres().requireDurable(Postgres.COMMAND);
        createTopic(rig);
        var facts = new UserFacts().next(Options.number("bench.relay.events"));
        try (var connection = rig.postgres().connect(Postgres.COMMAND);
                var drain = new Drain(rig, service);
                var producer = new FactProducer(rig.bootstrapServers())) {
            OutboxRows.keep(connection, facts);
            var records = records(facts);
            var relay = new Contender<>("relay", drain::run);
            var bareProducer = new Contender<>("bare producer", () -> send(producer, records));
            var bareDrain = new Contender<>("bare SQL drain", new BareDrain(connection)::run);
            new Rounds(Options.rounds()).run(List.of(relay, bareProducer, bareDrain));
            return new Measured(figures(relay, bareProducer, bareDrain), remarks(relay.results()));
        }
    }

    private static void createTopic(Rig rig) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", rig.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(BARE_TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> records(List<EventEnvelope> facts) {
        return facts.stream()
                .map(fact -> Records.of(fact, BARE_TOPIC, PARTITIONS))
                .toList();
    }

    private static double send(FactProducer producer, List<ProducerRecord<byte[], byte[]>> records)
            throws InterruptedException, ExecutionException {
        var start = System.nanoTime();
        producer.send(records);
        return records.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static List<Figure> figures(
            Contender<Drain.Result> relay, Contender<Double> bareProducer, Contender<Double> bareDrain) {
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("drain", "facts/s", relay.spread(Drain.Result::rate))
                .against("bare SQL drain", bareDrain.spread(rate -> rate))
                .against("bare producer", bareProducer.spread(rate -> rate))
                .atLeast(150_000));
        figures.add(Figure.of(
                        "processor time for 100,000 facts",
                        "s",
                        relay.spread(it -> it.cost().total()))
                .atMost(1.5));
        figures.add(Figure.of(
                "  of the command-service", "s", relay.spread(it -> it.cost().service())));
        figures.add(
                Figure.of("  of PostgreSQL", "s", relay.spread(it -> it.cost().postgres())));
        figures.add(Figure.of("  of Kafka", "s", relay.spread(it -> it.cost().kafka())));
        return figures;
    }

    private static List<String> remarks(List<Drain.Result> drains) {
        var orders = drains.stream().map(Drain.Result::order).toList();
        return List.of("order: %d facts, %d repeats, %d out of order"
                .formatted(
                        orders.stream().mapToLong(Order::facts).sum(),
                        orders.stream().mapToLong(Order::repeats).sum(),
                        orders.stream().mapToLong(Order::broken).sum()));
    }
}
