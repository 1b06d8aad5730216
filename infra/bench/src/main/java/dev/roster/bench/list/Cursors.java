package dev.roster.bench.list;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import dev.roster.bench.measure.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a walk through a list goes on.
 *
 * @param path the list, with a question mark at its end
 * @param everyHundred the cursor behind each hundred rows
 * @param last the cursor of the last full page
 */
record Cursors(String path, List<String> everyHundred, String last) {

    static final int PAGE = 20;
    private static final int STEP = 100;

    /** Goes from the first row to the last as callers do: cursors are signed, and nobody else can make them. */
    static Cursors walk(Line line, String path, int rows) throws IOException {
        Progress.say("walking through " + path);
        var cursors = new ArrayList<String>();
        for (var seen = STEP; seen < rows; seen += STEP) cursors.add(next(line, path, STEP, cursors));
        var end = new ArrayList<>(cursors);
        for (var seen = rows - STEP; seen < rows - PAGE; seen += PAGE) end.add(next(line, path, PAGE, end));
        return new Cursors(path, cursors, end.getLast());
    }

    private static String next(Line line, String path, int limit, List<String> before) throws IOException {
        var request = page(path, limit, before.isEmpty() ? "" : before.getLast(), "&fields=id");
        var page = JsonMapper.shared().readTree(line.call(request).body()).path("page");
        return page.path("nextCursor").asString();
    }

    private static Request page(String path, int limit, String cursor, String more) {
        var from = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return Request.get(path + "limit=" + limit + from + more);
    }

    Request first(String more) {
        return page(path, PAGE, "", more);
    }

    /** The page that begins behind so many hundreds of rows. */
    Request behind(int rows) {
        return page(path, PAGE, everyHundred.get(rows / STEP - 1), "");
    }

    Request lastPage() {
        return page(path, PAGE, last, "");
    }

    /** Pages from anywhere in the list, always the same ones. */
    List<Request> random(int count) {
        var random = new SplittableRandom(20261122);
        return Stream.generate(() -> everyHundred.get(random.nextInt(everyHundred.size())))
                .limit(count)
                .map(cursor -> page(path, PAGE, cursor, ""))
                .toList();
    }
}
