package dev.roster.bench.list;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.Request;
import dev.roster.bench.load.WarmUp;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Percentiles;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pages of a list of a million users, and of an organization of a million members. */
public final class ListPart implements Part {

    private static final String USERS = "/v1/users?";
    private static final String MEMBERS = "/v1/organizations/" + ManyRows.ORGANIZATION + "/members?";
    /** Of cursors, so that the pages are not always in the processor's cache. */
    private static final int ANYWHERE = 200;

    /** Nothing else is going on: what is asked of the database is asked by readers. */
    private static final Map<String, String> QUIET =
            Map.of("ROSTER_KAFKA_CONSUME", "false", "ROSTER_OPERATIONS_WORK", "false");

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.startQueryService(QUIET);
        rig.postgres().requireDurable(Postgres.QUERY);
        var rows = Options.number("bench.lists.rows");
        ManyRows.lay(rig.postgres(), rows);
        WarmUp.withPages(service);
        var rounds = new Rounds(Options.rounds());
        var figures = new ArrayList<Figure>();
        try (var line = new Line(service.port())) {
            var users = Cursors.walk(line, USERS, rows);
            figures.addAll(peaks(rounds, rig, service, users));
            figures.addAll(new Depths(service, users, rows).measure(rounds));
        }
        return Measured.of(figures, "%,d rows in each list; pages of 20; 16 callers".formatted(rows));
    }

    private static List<Figure> peaks(Rounds rounds, Rig rig, Service service, Cursors users) throws Exception {
        var first = new Reading("users, first page", List.of(users.first("")), rig, service);
        var some =
                new Reading("users, first page, fields=id,name", List.of(users.first("&fields=id,name")), rig, service);
        var anywhere = new Reading("users, pages anywhere", users.random(ANYWHERE), rig, service);
        var members = new Reading("members, first page", List.of(Request.get(MEMBERS + "limit=20")), rig, service);
        var search = new Reading("users, q", Searches.requests(USERS), rig, service);
        var all = List.of(first, some, anywhere, members, search);
        rounds.run(all.stream().flatMap(reading -> reading.atPeak().stream()).toList());
        var halves =
                Stream.of(first, anywhere, members, search).map(Reading::atHalf).toList();
        rounds.runWarm(List.copyOf(halves));
        return List.of(
                first.figure().shareAtLeast(0.5),
                p99(halves.get(0)).atMost(10),
                some.against("all fields", first).shareAtLeast(1.05),
                anywhere.figure().shareAtLeast(0.5),
                p99(halves.get(1)).atMost(10),
                members.figure().shareAtLeast(0.5),
                p99(halves.get(2)).atMost(10),
                search.figure(),
                p99(halves.get(3)).atMost(30));
    }

    private static Figure p99(Contender<Load> half) {
        return new Percentiles<>(half.name(), half, Load::latencies).p99();
    }
}
