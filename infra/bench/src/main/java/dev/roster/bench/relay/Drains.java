package dev.roster.bench.relay;

import dev.roster.bench.fact.OutboxRows;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.measure.Spread;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import dev.roster.shared.event.EventEnvelope;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.ToLongFunction;

/** The same facts drained again and again: by one relay, beside the limits, and by one that is hindered. */
final class Drains implements AutoCloseable {

    private final Rig rig;
    private final Rounds rounds = new Rounds(Options.rounds());
    private final Connection connection;
    private final List<EventEnvelope> facts;
    private final Drain drain;
    private final Contender<Drain.Result> relay;

    Drains(Rig rig, Service service) throws Exception {
        this.rig = rig;
        this.connection = rig.postgres().connect(Postgres.COMMAND);
        var users = new UserFacts();
        this.facts = users.envelopes(users.mixed(Options.number("bench.relay.events")));
        this.drain =
                new Drain(rig, new OutboxTable(rig.postgres().connect(Postgres.COMMAND), service.process(), "outbox"));
        this.relay = new Contender<>("relay", drain::run);
        OutboxRows.keep(connection, facts);
    }

    Measured againstLimits() throws Exception {
        try (var producer = new BareProducer(rig.bootstrapServers(), facts)) {
            var bareProducer = new Contender<>("bare producer", producer::run);
            var bareDrain = new Contender<>("bare SQL drain", new BareDrain(connection)::run);
            rounds.run(List.of(relay, bareProducer, bareDrain));
            var rate = Figure.of("drain", "facts/s", relay.spread(Drain.Result::rate))
                    .against("bare SQL drain", bareDrain.spread(it -> it))
                    .against("bare producer", bareProducer.spread(it -> it))
                    .atLeast(150_000);
            var cost = Figure.of(
                            "drain, processor time for 100,000",
                            "s",
                            relay.spread(it -> it.cost().total()))
                    .atMost(1.5);
            return Measured.of(List.of(
                    rate,
                    cost,
                    Figure.of(
                            "drain, of it the command-service",
                            "s",
                            relay.spread(it -> it.cost().service())),
                    Figure.of(
                            "drain, of it PostgreSQL",
                            "s",
                            relay.spread(it -> it.cost().postgres())),
                    Figure.of(
                            "drain, of it Kafka",
                            "s",
                            relay.spread(it -> it.cost().kafka())),
                    broken("drain, out of order", relay)));
        }
    }

    Measured withSnapshotHeld() throws Exception {
        var dead = Options.number("bench.relay.dead");
        var held = new Contender<>("relay while a snapshot is held", drain::run);
        try (var snapshot = new HeldSnapshot(rig.postgres())) {
            snapshot.addDeadRows(rig.postgres(), dead);
            rounds.runWarm(List.of(held));
        }
        vacuum();
        var name = "drain, snapshot held, %,d dead rows".formatted(dead);
        return Measured.of(List.of(Figure.of(name, "facts/s", held.spread(Drain.Result::rate))
                .against("drain without", relay.spread(Drain.Result::rate))
                .shareAtLeast(0.9)));
    }

    private void vacuum() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum outbox");
        }
    }

    Measured byTwoInstances() throws Exception {
        var both = new Contender<>("two relays at once", drain::run);
        try (var _ = rig.startCommandService();
                var _ = new LeaseThief(rig.postgres())) {
            both.warmUp();
            rounds.runWarm(List.of(both));
        }
        return Measured.of(List.of(
                Figure.of("drain, two instances forced", "facts/s", both.spread(Drain.Result::rate))
                        .against("drain by one", relay.spread(Drain.Result::rate)),
                Figure.of("drain, two instances forced, repeats", "records", sum(both, Order::repeats)),
                broken("drain, two instances forced, out of order", both)));
    }

    static Figure broken(String name, Contender<Drain.Result> contender) {
        return outOfOrder(name, contender).atMost(0);
    }

    static Figure outOfOrder(String name, Contender<Drain.Result> contender) {
        return Figure.of(name, "facts", sum(contender, Order::broken));
    }

    /** Of all rounds: what must not happen must never happen. */
    private static Spread sum(Contender<Drain.Result> contender, ToLongFunction<Order> number) {
        var sum = contender.results().stream()
                .mapToLong(it -> number.applyAsLong(it.order()))
                .sum();
        return Spread.of(List.of((double) sum));
    }

    @Override
    public void close() throws SQLException {
        drain.close();
        connection.close();
    }
}
