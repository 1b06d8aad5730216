package dev.roster.bench.projection;

import dev.roster.bench.fact.TopicMaker;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.measure.Spread;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Facts into rows: those on the topics before the service starts, those that come, and all of them once more. */
public final class ProjectionPart implements Part {

    /** While facts are laid, the service waits for a lock for longer than it would otherwise. */
    private static final Map<String, String> PATIENT = Map.of(
            "ROSTER_DATABASE_ROLES_REQUESTS_LOCK", "10m",
            "ROSTER_DATABASE_ROLES_REQUESTS_STATEMENT", "10m",
            "ROSTER_DATABASE_ROLES_REQUESTS_TRANSACTION", "10m",
            "ROSTER_DATABASE_ROLES_REQUESTS_IDLEINTRANSACTION", "10m");

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        TopicMaker.makeAll(rig.bootstrapServers());
        var count = Options.number("bench.projection.events");
        var rounds = new Rounds(Options.rounds());
        var facts = new UserFacts();
        try (var feed = new Feed(rig, facts)) {
            Progress.say("laying facts");
            var before = Options.number("bench.projection.log") - 2 * count * (rounds.count() + 1);
            for (var left = before; left > 0; left -= count) feed.lay(facts.created(Math.min(left, count)));
            Progress.say("first start");
            var start = System.nanoTime();
            var service = rig.startQueryService(PATIENT);
            feed.awaitApplied();
            var first = feed.laid() / ((System.nanoTime() - start) / 1e9);
            rig.postgres().requireDurable(Postgres.QUERY);
            var applications = new Applications(facts, feed, rig.postgres(), count);
            var created = applications.created();
            var changed = applications.changed();
            var bareCreated = applications.bareCreated();
            var bareChanged = applications.bareChanged();
            rounds.run(List.of(created, changed, bareCreated, bareChanged));
            Progress.say("rebuild");
            var rebuilt = feed.laid() / new Rebuilding(service).run();
            return Measured.of(
                    List.of(
                            against(created, bareCreated),
                            against(changed, bareChanged),
                            once("first fill, from the start of the process", first),
                            once("rebuild of %,d facts".formatted(feed.laid()), rebuilt)
                                    .against(
                                            "bare upsert of both",
                                            both(bareCreated, bareChanged, changedShare(feed, rounds, count)))
                                    .shareAtLeast(0.6)),
                    applications.rows());
        }
    }

    private static Figure against(Contender<Double> ours, Contender<Double> limit) {
        return Figure.of(ours.name(), "facts/s", ours.spread(it -> it))
                .against(limit.name(), limit.spread(it -> it))
                .shareAtLeast(0.6);
    }

    /** Each round, and the one to warm up, has changed as many users as it has created. */
    private static double changedShare(Feed feed, Rounds rounds, int count) {
        return (double) count * (rounds.count() + 1) / feed.laid();
    }

    private static Spread both(Contender<Double> created, Contender<Double> changed, double changedShare) {
        var rates = new ArrayList<Double>();
        for (var i = 0; i < created.results().size(); i++) {
            var seconds = (1 - changedShare) / created.results().get(i)
                    + changedShare / changed.results().get(i);
            rates.add(1 / seconds);
        }
        return Spread.of(rates);
    }

    private static Figure once(String name, double rate) {
        return Figure.of(name, "facts/s", Spread.of(List.of(rate)));
    }
}
