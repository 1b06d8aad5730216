package dev.roster.bench.relay;

import dev.roster.bench.fact.BrokerTimes;
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
import dev.roster.shared.event.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * The relay beside others who carry an outbox to Kafka: facts of the same kind, the same servers, each of them in turn with the
 * relay while the rest is not there.
 */
public final class PeersPart implements Part {

    private static final List<Peer> PEERS = List.of(
            new Peer("Debezium", Debezium::start),
            Peer.library("namastack", "NamastackOutbox", "namastack", "outbox_record"),
            Peer.library("gruelbox", "GruelboxOutbox", "gruelbox", "txno_outbox"),
            Peer.library("Spring Modulith", "ModulithOutbox", "modulith", "event_publication"));

    @Override
    public String name() {
        return "peers";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        rig.postgres().decodeLogically();
        var service = rig.startCommandService();
        rig.postgres().requireDurable(Postgres.COMMAND);
        BrokerTimes.write(rig.bootstrapServers(), Topic.USERS.wireName());
        try (var connection = rig.postgres().connect(Postgres.COMMAND)) {
            var users = new UserFacts();
            OutboxRows.keep(connection, users.envelopes(users.mixed(Options.number("bench.relay.events"))));
        }
        try (var ours = new Drain(
                rig, new OutboxTable(rig.postgres().connect(Postgres.COMMAND), service.process(), "outbox"))) {
            var relay = new Contender<>("relay", ours::run);
            var others = new ArrayList<Contender<Drain.Result>>();
            for (var peer : PEERS) others.add(inTurn(rig, peer, relay));
            return measured(relay, others);
        }
    }

    private static Contender<Drain.Result> inTurn(Rig rig, Peer peer, Contender<Drain.Result> relay) throws Exception {
        try (var theirs = new Drain(rig, peer.start().on(rig))) {
            var other = new Contender<>(peer.name(), theirs::run);
            new Rounds(Options.rounds()).run(List.of(relay, other));
            return other;
        }
    }

    private static Measured measured(Contender<Drain.Result> relay, List<Contender<Drain.Result>> others) {
        var rate = Figure.of("drain by the relay", "facts/s", relay.spread(Drain.Result::rate));
        var cost = Figure.of(
                "processor time of the relay for 100,000",
                "s",
                relay.spread(it -> it.cost().total()));
        var order = new ArrayList<Figure>();
        for (var other : others) {
            rate = rate.against("by " + other.name(), other.spread(Drain.Result::rate));
            cost = cost.against(
                    "of " + other.name(), other.spread(it -> it.cost().total()));
            order.add(Drains.outOfOrder("drain by " + other.name() + ", out of order", other));
        }
        var ours = List.of(rate.shareAtLeast(5), cost, Drains.broken("drain by the relay, out of order", relay));
        return Measured.join(
                Measured.of(ours),
                Measured.of(
                        order,
                        "drains by the libraries: %,d facts; out of order: in all rounds"
                                .formatted(Options.number("bench.peers.events"))));
    }
}
