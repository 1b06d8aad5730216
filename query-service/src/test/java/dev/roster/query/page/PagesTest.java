package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list, page by page. */
final class PagesTest extends ReadingSide {

    static List<ListCase> lists() {
        return ListCase.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void an_empty_list_is_one_page_without_cursors(ListCase list) {
        list.prepare(seed());
        var page = get(list.path()).ok();
        assertThat(page.body().propertyNames()).containsExactly("data", "page", "meta");
        assertThat(page.body().path("page").toString())
                .isEqualTo("{\"limit\":20,\"hasMore\":false,\"nextCursor\":null,\"prevCursor\":null,\"total\":null}");
        assertThat(page.body().path("meta").toString()).isEqualTo("{\"lagMillis\":0}");
        assertThat(page.ids()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_first_sort_is_the_usual_one_and_descending(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 30).forEach(expected::add);
        var usual = "-" + list.sorts.getFirst();
        assertThat(get(list.path()).ok().ids())
                .isEqualTo(expected.ids(usual).subList(0, 20))
                .isEqualTo(get(list.path() + "?sort=" + usual).ok().ids());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void exactly_full_pages_end_the_list(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 6).forEach(expected::add);
        var whole = get(list.path() + "?limit=6").ok();
        assertThat(whole.ids()).hasSize(6);
        assertThat(whole.hasMore()).isFalse();
        assertThat(whole.next()).isNull();
        var second = get(list.path() + "?limit=3&cursor="
                        + get(list.path() + "?limit=3").next())
                .ok();
        assertThat(second.ids()).hasSize(3);
        assertThat(second.hasMore()).isFalse();
        assertThat(second.next()).isNull();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void every_sort_is_walked_in_both_directions(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 11).forEach(expected::add);
        for (var sort : Expected.sorts(list)) walkThereAndBack(list, sort, expected.ids(sort));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void equal_keys_are_no_reason_to_lose_or_repeat_a_row(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 11).forEach(_ -> expected.add(5));
        for (var sort : Expected.sorts(list)) walkThereAndBack(list, sort, expected.ids(sort));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void who_comes_to_an_empty_page_finds_the_way_back(ListCase list) {
        for (var sort : Expected.sorts(list)) {
            var expected = new Expected(list, seed());
            IntStream.range(0, 4).forEach(expected::add);
            var ids = expected.ids(sort);
            var path = list.path() + "?limit=3&sort=" + sort;
            var next = get(path).ok().next();
            expected.remove(ids.getLast());
            var beyond = get(path + "&cursor=" + next).ok();
            assertThat(beyond.ids()).isEmpty();
            assertThat(beyond.hasMore()).isFalse();
            assertThat(beyond.next()).isNull();
            assertThat(get(path + "&cursor=" + beyond.previous()).ok().ids()).isEqualTo(ids.subList(0, 3));
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void who_goes_back_to_an_empty_page_finds_the_way_on(ListCase list) {
        for (var sort : Expected.sorts(list)) {
            var expected = new Expected(list, seed());
            IntStream.range(0, 4).forEach(expected::add);
            var ids = expected.ids(sort);
            var path = list.path() + "?limit=2&sort=" + sort;
            var second = get(path + "&cursor=" + get(path).ok().next()).ok();
            ids.subList(0, 2).forEach(expected::remove);
            var before = get(path + "&cursor=" + second.previous()).ok();
            assertThat(before.ids()).isEmpty();
            assertThat(before.hasMore()).isTrue();
            assertThat(before.previous()).isNull();
            assertThat(get(path + "&cursor=" + before.next()).ok().ids()).isEqualTo(ids.subList(2, 4));
        }
    }

    private void walkThereAndBack(ListCase list, String sort, List<String> expected) {
        var path = list.path() + "?limit=3&sort=" + sort;
        var seen = new ArrayList<List<String>>();
        var page = get(path).ok();
        assertThat(page.previous()).isNull();
        seen.add(page.ids());
        for (var next = page.next(); next != null; next = page.next()) {
            page = get(path + "&cursor=" + next).ok();
            assertThat(page.hasMore()).isEqualTo(page.next() != null);
            seen.add(page.ids());
            assertThat(seen).as(sort).hasSizeLessThanOrEqualTo(expected.size());
        }
        assertThat(seen.stream().flatMap(List::stream)).as(sort).containsExactlyElementsOf(expected);
        var back = new ArrayList<>(List.of(page.ids()));
        for (var previous = page.previous(); previous != null; previous = page.previous()) {
            page = get(path + "&cursor=" + previous).ok();
            assertThat(page.hasMore()).isTrue();
            back.add(page.ids());
            assertThat(back).as(sort).hasSizeLessThanOrEqualTo(seen.size());
        }
        Collections.reverse(back);
        assertThat(back).as(sort).isEqualTo(seen);
    }
}
