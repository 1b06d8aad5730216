package dev.roster.bench.list;

import dev.roster.bench.load.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What people type: a name that very many have, one that few have, the beginning of one, an address. */
final class Searches {

    private static final int COUNT = 200;

    private Searches() {}

    static List<Request> requests(String path) {
        var random = new SplittableRandom(20261122);
        return Stream.generate(() -> text(random))
                .limit(COUNT)
                .map(text -> Request.get(path + "limit=20&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8)))
                .toList();
    }

    private static String text(SplittableRandom random) {
        var first = any(ManyRows.FIRST_NAMES, random);
        var last = any(ManyRows.LAST_NAMES, random);
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> first + " " + last;
            case 2 -> last.substring(0, 4);
            default -> last + "." + (1_000 + random.nextInt(9_000));
        };
    }

    private static String any(List<String> names, SplittableRandom random) {
        return names.get(random.nextInt(names.size()));
    }
}
