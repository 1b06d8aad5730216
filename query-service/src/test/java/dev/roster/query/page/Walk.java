package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One walk through a list: whatever page follows, the rows that stay and lie between it and the page before are on it,
 * each once and in order.
 */
final class Walk {

    /** Which of the two cursors is followed. */
    enum Way {
        FORWARD,
        BACK,
        TO_AND_FRO
    }

    private static final int STEPS = 10;
    /** Rows come by chance, so a walk along them ends; one that does not goes in circles. */
    private static final int MOST_STEPS = 1_000;

    /** Where the walk stands: beyond or before a row, which itself is still to be seen or not. */
    private record Edge(String id, boolean included) {}

    private final String path;
    private final ComingAndGoing rows;
    private final List<String> staying;
    private final Comparator<String> order;
    private final Random random;
    private final Function<String, Answer> get;
    private final List<String> seen = new ArrayList<>();
    private @Nullable String next;
    private @Nullable String previous;
    private @Nullable Edge after;
    private @Nullable Edge before;

    Walk(String path, ComingAndGoing rows, Comparator<String> order, Random random, Function<String, Answer> get) {
        this.path = path;
        this.rows = rows;
        this.staying = rows.staying().stream().sorted(order).toList();
        this.order = order;
        this.random = random;
        this.get = get;
    }

    void go(Way way) {
        show(null, true);
        switch (way) {
            case FORWARD -> forward();
            case BACK -> thereAndBack();
            case TO_AND_FRO -> toAndFro();
        }
    }

    private void forward() {
        for (var steps = 0; next != null; steps++) step(next, true, steps);
        seenOnce();
    }

    private void thereAndBack() {
        forward();
        seen.removeIf(id -> before == null || !isAt(before, id));
        for (var steps = 0; previous != null; steps++) step(previous, false, steps);
        seenOnce();
    }

    private void toAndFro() {
        for (var steps = 0; steps < STEPS; steps++) {
            var forward = previous == null || (next != null && random.nextInt(3) > 0);
            step(forward ? next : previous, forward, steps);
        }
    }

    private void step(@Nullable String cursor, boolean forward, int steps) {
        assertThat(steps).as(path).isLessThan(MOST_STEPS);
        rows.change();
        show(cursor, forward);
    }

    /** The promise as it is given, without a look at single pages. */
    private void seenOnce() {
        assertThat(seen).as(path).filteredOn(staying::contains).containsExactlyInAnyOrderElementsOf(staying);
    }

    private void show(@Nullable String cursor, boolean forward) {
        var page = get.apply(cursor == null ? path : path + "&cursor=" + cursor).ok();
        var ids = page.ids();
        var edge = cursor == null ? null : forward ? after : before;
        assertThat(ids).as(path).isSortedAccordingTo(order).doesNotHaveDuplicates();
        var end = ids.isEmpty() ? null : forward ? ids.getLast() : ids.getFirst();
        var complete = (forward ? page.next() : page.previous()) == null;
        assertThat(ids.stream().filter(staying::contains))
                .as(path)
                .containsExactlyElementsOf(staying.stream()
                        .filter(beyond(edge, forward))
                        .filter(id -> complete || end == null || !isBeyond(id, end, forward))
                        .toList());
        assertThat(page.hasMore()).isEqualTo(page.next() != null);
        seen.addAll(ids);
        remember(page, ids, edge, forward);
    }

    private Predicate<String> beyond(@Nullable Edge edge, boolean forward) {
        return id -> edge == null || isBeyond(id, edge.id, forward) || (edge.included && id.equals(edge.id));
    }

    private boolean isBeyond(String id, String other, boolean forward) {
        return forward ? order.compare(id, other) > 0 : order.compare(id, other) < 0;
    }

    /** Whether the way back from there does not come to the row. */
    private boolean isAt(Edge edge, String id) {
        return isBeyond(id, edge.id, true) || (!edge.included && id.equals(edge.id));
    }

    private void remember(Answer page, List<String> ids, @Nullable Edge edge, boolean forward) {
        next = page.next();
        previous = page.previous();
        if (!ids.isEmpty()) {
            after = new Edge(ids.getLast(), false);
            before = new Edge(ids.getFirst(), false);
        } else if (edge != null) {
            var turned = new Edge(edge.id, true);
            if (forward) before = turned;
            else after = turned;
        }
    }
}
