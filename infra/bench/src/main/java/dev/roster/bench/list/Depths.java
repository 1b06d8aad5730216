package dev.roster.bench.list;

import dev.roster.bench.load.ClosedWorkload;
import dev.roster.bench.load.HttpCaller;
import dev.roster.bench.load.Load;
import dev.roster.bench.load.Request;
import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Rounds;
import dev.roster.bench.measure.Spread;
import dev.roster.bench.rig.Service;
import java.util.ArrayList;
import java.util.List;

/** What a page costs by its distance from the first, for one who walks alone. */
final class Depths {

    private record Page(int number, Contender<Load> contender) {

        /** In milliseconds. */
        Spread time() {
            return contender.spread(load -> 1_000 / load.rate());
        }

        Figure figure() {
            return Figure.of("users, page %,d by cursor".formatted(number), "ms", time());
        }
    }

    private final Service service;
    private final List<Page> pages = new ArrayList<>();

    /** Each ten times as far away as the one before; and the last. */
    Depths(Service service, Cursors users, int rows) {
        this.service = service;
        add(1, users.first(""));
        for (var behind = 100; behind < rows; behind *= 10) add(1 + behind / Cursors.PAGE, users.behind(behind));
        add(rows / Cursors.PAGE, users.lastPage());
    }

    private void add(int number, Request request) {
        var workload = new ClosedWorkload(1, Options.seconds("bench.lists.seconds"));
        var name = "page " + number;
        pages.add(new Page(
                number, new Contender<>(name, () -> workload.run(_ -> new HttpCaller(service.port(), () -> request)))));
    }

    List<Figure> measure(Rounds rounds) throws Exception {
        rounds.runWarm(pages.stream().<Contender<?>>map(Page::contender).toList());
        var first = pages.getFirst();
        var last = pages.getLast();
        return pages.stream()
                .map(page -> page.equals(last)
                        ? page.figure().against("page 1", first.time()).shareAtMost(1.1)
                        : page.figure())
                .toList();
    }
}
