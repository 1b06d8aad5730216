package dev.roster.bench.stream;

import dev.roster.backing.Waiting;
import dev.roster.bench.fact.FactProducer;
import dev.roster.bench.fact.Records;
import dev.roster.bench.fact.TopicMaker;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.measure.Spread;
import dev.roster.bench.rig.Memory;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import dev.roster.shared.event.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Streams that nothing is sent on: what they hold of the query-service's memory. */
public final class StreamPart implements Part {

    /** More often than by default, so that less time passes until there was a comment on each stream. */
    private static final Map<String, String> LIVELY = Map.of("ROSTER_STREAMS_HEARTBEAT", "3s");

    private static final int IDLE_SECONDS = 5;

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        TopicMaker.makeAll(rig.bootstrapServers());
        var service = rig.startQueryService(LIVELY);
        var users = users(rig, service, Options.number("bench.streams"));
        openAndClose(service, users);
        var before = Memory.of(service);
        var open = new Contender<>("open streams", () -> open(service, users).since(before));
        new Rounds(Options.rounds()).runWarm(List.of(open));
        var name = "%,d idle streams, ".formatted(users.size());
        return Measured.of(List.of(
                Figure.of(name + "of the process", "MiB", open.spread(Memory::resident))
                        .atMost(50),
                Figure.of(name + "of the heap", "MiB", open.spread(Memory::heap)),
                Figure.of("query-service without, of the process", "MiB", spread(before.resident()))));
    }

    private static Spread spread(double value) {
        return Spread.of(List.of(value));
    }

    private static List<UUID> users(Rig rig, Service service, int count) throws Exception {
        var facts = new UserFacts();
        var users = facts.created(count);
        try (var producer = new FactProducer(rig.bootstrapServers());
                var line = new Line(service.port())) {
            producer.send(facts.envelopes(users).stream()
                    .map(fact -> Records.of(fact, Topic.USERS.wireName()))
                    .toList());
            for (var user : users) {
                var request = Request.get("/v1/users/" + user.state().id());
                Waiting.until("all users", () -> line.call(request).status() == 200);
            }
        }
        return users.stream().map(user -> user.state().id().value()).toList();
    }

    /** What is only loaded or made once does not belong to the streams. */
    private static void openAndClose(Service service, List<UUID> users) throws Exception {
        new OpenStreams(service.port(), users.subList(0, users.size() / 4)).close();
    }

    private static Memory open(Service service, List<UUID> users) throws Exception {
        var memory = measured(service, users);
        // Until it has been noticed that the readers have left.
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return memory;
    }

    private static Memory measured(Service service, List<UUID> users) throws Exception {
        try (var _ = new OpenStreams(service.port(), users)) {
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            return Memory.of(service);
        }
    }
}
