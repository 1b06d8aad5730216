package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages by number, and totals. */
final class OffsetTest extends ReadingSide {

    static List<ListCase> lists() {
        return ListCase.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pages_by_number_have_no_cursors_and_know_whether_there_are_more(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 7).forEach(key -> expected.add(key / 2));
        for (var sort : Expected.sorts(list)) {
            var ids = expected.ids(sort);
            var path = list.path() + "?limit=3&sort=" + sort + "&page=";
            assertThat(get(path + 1).ok().ids()).isEqualTo(ids.subList(0, 3));
            assertThat(get(path + 2).ok().ids()).isEqualTo(ids.subList(3, 6));
            assertThat(get(path + 2).body().path("page").toString())
                    .isEqualTo("{\"limit\":3,\"hasMore\":true,\"nextCursor\":null,\"prevCursor\":null,\"total\":null,"
                            + "\"page\":2}");
            assertThat(get(path + 3).ok().ids()).isEqualTo(ids.subList(6, 7));
            assertThat(get(path + 3).hasMore()).isFalse();
            assertThat(get(path + 4).ok().ids()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void totals_are_counted_on_the_first_page_by_number_and_where_asked_for(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 5).forEach(expected::add);
        var five = "{\"value\":5,\"relation\":\"eq\"}";
        assertThat(get(list.path() + "?page=1&limit=2").ok().total().toString()).isEqualTo(five);
        assertThat(get(list.path() + "?page=2&limit=2").ok().total().toString()).isEqualTo("null");
        assertThat(get(list.path() + "?page=1&total=none").ok().total().toString())
                .isEqualTo("null");
        assertThat(get(list.path() + "?total=exact&limit=2").ok().total().toString())
                .isEqualTo(five);
        var cursor = get(list.path() + "?limit=2").next();
        assertThat(get(list.path() + "?total=capped&limit=2&cursor=" + cursor)
                        .ok()
                        .total()
                        .toString())
                .isEqualTo(five);
    }

    @Test
    void a_capped_total_ends_where_nobody_pages_by_number() {
        seed().clear();
        seed().run("""
                insert into user_list_item (id, name, email, email_key, role, active, created_at, updated_at, version)
                select gen_random_uuid(), 'n', 'e', 'e', 'user', true, now(), now(), 1 from generate_series(1, 10000)
                """);
        assertThat(get("/v1/users?page=1").ok().total().toString()).isEqualTo("{\"value\":10000,\"relation\":\"eq\"}");
        seed().user(1, "One more", "one@example.org");
        seed().user(1, "And another", "another@example.org");
        assertThat(get("/v1/users?page=1").ok().total().toString()).isEqualTo("{\"value\":10001,\"relation\":\"gte\"}");
        assertThat(get("/v1/users?total=exact").ok().total().toString())
                .isEqualTo("{\"value\":10002,\"relation\":\"eq\"}");
        var last = get("/v1/users?page=100&limit=100").ok();
        assertThat(last.ids()).hasSize(100);
        assertThat(last.hasMore()).isTrue();
        assertThat(get("/v1/users?page=101&limit=100")
                        .refused(400, "offset_too_large")
                        .text())
                .contains("cursors");
    }
}
