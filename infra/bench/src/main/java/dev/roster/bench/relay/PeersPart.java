package dev.roster.bench.relay;

import dev.roster.bench.fact.OutboxRows;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import java.util.List;
import java.util.Map;

/** The relay beside others who carry an outbox to Kafka: the same facts, the same servers, in turn. */
public final class PeersPart implements Part {

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        rig.postgres().decodeLogically();
        var service = rig.startCommandService(Map.of());
        rig.postgres().requireDurable(Postgres.COMMAND);
        try (var connection = rig.postgres().connect(Postgres.COMMAND)) {
            var users = new UserFacts();
            OutboxRows.keep(connection, users.envelopes(users.mixed(Options.number("bench.relay.events"))));
        }
        try (var ours = new Drain(
                        rig, new OutboxTable(rig.postgres().connect(Postgres.COMMAND), service.process(), "outbox"));
                var theirs = new Drain(rig, Debezium.start(rig))) {
            var relay = new Contender<>("relay", ours::run);
            var other = new Contender<>("Debezium", theirs::run);
            new Rounds(Options.rounds()).run(List.of(relay, other));
            return Measured.of(List.of(
                    Figure.of("drain by the relay", "facts/s", relay.spread(Drain.Result::rate))
                            .against("by Debezium, embedded", other.spread(Drain.Result::rate))
                            .shareAtLeast(5),
                    Figure.of(
                                    "processor time of the relay for 100,000",
                                    "s",
                                    relay.spread(it -> it.cost().total()))
                            .against("of Debezium", other.spread(it -> it.cost().total())),
                    Drains.broken("drain by the relay, out of order", relay),
                    Drains.broken("drain by Debezium, out of order", other)));
        }
    }
}
