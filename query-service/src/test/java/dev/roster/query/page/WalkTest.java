package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks to and fro while rows come and go: whatever page follows, the rows that stay and lie between it and the page
 * before are on it, each once and in order.
 */
final class WalkTest extends ReadingSide {

    private static final long RANDOM_SEED = 20261122;
    private static final int STEPS = 40;

    /** Where the walk stands: beyond or before a row, which itself is still to be seen or not. */
    private record Edge(String id, boolean included) {}

    static List<ListCase> lists() {
        return ListCase.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rows_that_stay_are_seen_exactly_once_whatever_comes_and_goes(ListCase list) {
        var random = new Random(RANDOM_SEED);
        for (var sort : Expected.sorts(list)) new Walk(list, sort, random).run();
    }

    private final class Walk {

        private final ListCase list;
        private final String sort;
        private final Random random;
        private final Expected expected;
        private final Comparator<String> order;
        private final List<String> staying;
        private final List<String> fleeting = new ArrayList<>();
        private @Nullable String next;
        private @Nullable String previous;
        private @Nullable Edge after;
        private @Nullable Edge before;

        Walk(ListCase list, String sort, Random random) {
            this.list = list;
            this.sort = sort;
            this.random = random;
            this.expected = new Expected(list, seed());
            IntStream.range(0, random.nextInt(15)).forEach(_ -> expected.add(random.nextInt(9)));
            this.order = expected.order(sort);
            this.staying = expected.ids(sort);
        }

        void run() {
            show(null, true);
            for (var step = 0; step < STEPS; step++) {
                change();
                var forward = previous == null || (next != null && random.nextInt(3) > 0);
                show(forward ? next : previous, forward);
            }
        }

        /** Some rows come and go, now one, now many, so that whole pages can vanish; those that stay, stay. */
        private void change() {
            for (var coming = random.nextInt(4); coming > 0; coming--) fleeting.add(expected.add(random.nextInt(9)));
            var kept = random.nextInt(12);
            while (fleeting.size() > kept) expected.remove(fleeting.remove(random.nextInt(fleeting.size())));
        }

        private void show(@Nullable String cursor, boolean forward) {
            var limit = 1 + random.nextInt(7);
            var path = list.path() + "?sort=" + sort + "&limit=" + limit;
            var page = get(cursor == null ? path : path + "&cursor=" + cursor).ok();
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
            remember(page, ids, edge, forward);
        }

        private Predicate<String> beyond(@Nullable Edge edge, boolean forward) {
            return id -> edge == null || isBeyond(id, edge.id, forward) || (edge.included && id.equals(edge.id));
        }

        private boolean isBeyond(String id, String other, boolean forward) {
            return forward ? order.compare(id, other) > 0 : order.compare(id, other) < 0;
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
}
