package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Searches of many rows in the order in which these arrived. Names and addresses of users are digits by chance. */
final class ManySearchesTest extends ManyRows {

    private static final String EVERY_SIXTEENTH = "a@x";
    private static final String EVERY_256TH = "ab@x";
    private static final String HARDLY_ANY = "abcdef";
    private static final String GATHERING = "user_list_item_search";

    /** Some pages, not all. */
    private static final int MOST = 300;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        EVERY_SIXTEENTH + ",asc",
        EVERY_SIXTEENTH + ",desc",
        EVERY_256TH + ",asc",
        EVERY_256TH + ",desc",
        "abc,asc",
        "abc,desc",
        "abcd,asc",
        "abcd,desc",
        HARDLY_ANY + ",asc",
        HARDLY_ANY + ",desc"
    })
    void whatever_part_of_the_rows_fits_is_found_in_order(String typed, String direction) {
        var expected = jdbc.sql("""
                        select id::text from user_list_item where search like :pattern
                        order by created_at %1$s, id %1$s limit :most
                        """.formatted(direction))
                .param("pattern", "%" + typed + "%")
                .param("most", MOST)
                .query(String.class)
                .list();
        assertThat(walk(path(typed) + (direction.equals("asc") ? "&sort=createdAt" : "&sort=-createdAt")))
                .isEqualTo(expected);
    }

    private List<String> walk(String path) {
        var seen = new ArrayList<String>();
        var page = get(path).ok();
        seen.addAll(page.ids());
        while (page.next() != null && seen.size() < MOST) {
            page = get(path + "&cursor=" + page.next()).ok();
            seen.addAll(page.ids());
        }
        return seen;
    }

    @Test
    void what_many_rows_fit_is_found_among_the_next() {
        assertThat(plans(path(EVERY_SIXTEENTH))).singleElement().satisfies(this::doesNotGather);
    }

    @Test
    void what_some_rows_fit_is_looked_for_further_on() {
        assertThat(plans(path(EVERY_256TH))).hasSize(2).allSatisfy(this::doesNotGather);
        assertThat(plans(path(EVERY_256TH) + "&limit=50")).hasSize(3).allSatisfy(this::doesNotGather);
    }

    @Test
    void what_hardly_any_row_fits_is_gathered_after_the_first_look() {
        var plans = plans(path(HARDLY_ANY));
        assertThat(plans).hasSize(2);
        assertThat(plans.getLast().indexes()).contains(GATHERING);
    }

    @Test
    void a_later_page_of_what_many_rows_fit_is_not_gathered_either() {
        assertThat(plans(path(EVERY_SIXTEENTH) + "&page=8")).hasSize(2).allSatisfy(this::doesNotGather);
    }

    private List<Plan> plans(String path) {
        recorder.clear();
        get(path).ok();
        return recorder.asked().stream().map(Recorder.Asked::plan).toList();
    }

    private void doesNotGather(Plan plan) {
        assertThat(plan.indexes()).doesNotContain(GATHERING);
    }

    private static String path(String typed) {
        return "/v1/users?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
