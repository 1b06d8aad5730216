package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.Recorder.Asked;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the last page by cursor costs, of ten thousand and more. */
final class DeepPagesTest extends ManyRows {

    private static final int LIMIT = 20;

    /** Rows that follow each other may lie in one block or each in its own. */
    private static final int BLOCKS_OF_ROWS = LIMIT + 1;

    /** A page that was come to by a cursor knows whether there are rows before it: one more way down the index. */
    private static final int WAY_BACK = 5;

    @Test
    void the_last_of_all_pages_costs_what_the_first_costs() {
        var costly = new ArrayList<String>();
        for (var path : Question.all()) {
            var next = get(path).ok().next();
            if (next == null) continue;
            var first = rowsOf(path).plan();
            var second = rowsOf(path + "&cursor=" + next);
            var last = second.with(beginOfTheLastPage(path, second.value("key").getClass()));
            assertThat(last.rows((row, _) -> row.getObject(1))).as(path).hasSize(LIMIT);
            if (last.plan().blocks() > first.blocks() * 11 / 10 + BLOCKS_OF_ROWS + WAY_BACK) {
                costly.add(
                        path + ": " + first.blocks() + " first, " + last.plan().blocks() + " last\n" + last.plan());
            }
        }
        assertThat(costly).isEmpty();
    }

    /** The statement that reads the rows of a page. */
    private Asked rowsOf(String path) {
        recorder.clear();
        get(path).ok();
        return recorder.asked().stream()
                .filter(asked -> asked.has("limit") && asked.value("limit").equals(LIMIT + 1))
                .findFirst()
                .orElseThrow();
    }

    /** The place of the first row of the last page, which is the last one on the first page of the other direction. */
    private Map<String, ?> beginOfTheLastPage(String path, Class<?> typeOfKey) {
        var other = path.contains("sort=-") ? path.replace("sort=-", "sort=") : path.replace("sort=", "sort=-");
        var rows =
                rowsOf(other).rows((row, _) -> Map.of("after", row.getObject(1), "key", row.getObject(2, typeOfKey)));
        return rows.get(LIMIT - 1);
    }
}
