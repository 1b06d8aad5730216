package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.http.SigningKeys;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every list takes, and what it refuses. */
final class ParametersTest extends ReadingSide {

    static List<ListCase> lists() {
        return ListCase.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rows_have_the_members_of_the_contract_and_only_those_that_were_asked_for(ListCase list) {
        var expected = new Expected(list, seed());
        expected.add(1);
        assertThat(members(list, "")).isEqualTo(list.members);
        for (var member : list.members) {
            var shown = member.equals("id") ? List.of("id") : List.of("id", member);
            assertThat(members(list, "?fields=" + member)).isEqualTo(shown);
        }
        assertThat(members(list, "?fields=" + String.join(",", list.members.reversed())))
                .isEqualTo(list.members);
    }

    private List<String> members(ListCase list, String query) {
        return List.copyOf(
                get(list.path() + query).ok().body().path("data").get(0).propertyNames());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void wrong_parameters_are_refused_by_name(ListCase list) {
        list.prepare(seed());
        Stream.of(
                        "limit=0",
                        "limit=101",
                        "limit=-1",
                        "limit=1.5",
                        "limit=020",
                        "limit=",
                        "limit=%D9%A3",
                        "limit=99999999999999999999",
                        "page=0",
                        "page=x",
                        "page=",
                        "total=all",
                        "total=NONE",
                        "fields=",
                        "fields=name,",
                        "fields=secret",
                        "fields=ID",
                        "cursor=",
                        "sort=",
                        "unknown=1",
                        "offset=2",
                        "status=no",
                        "q=")
                .forEach(parameter -> {
                    var refusal = get(list.path() + "?" + parameter).refused(400, "invalid_parameter");
                    assertThat(refusal.parameters()).containsExactly(parameter.substring(0, parameter.indexOf('=')));
                });
        var two = get(list.path() + "?limit=1&limit=2").refused(400, "invalid_parameter");
        assertThat(two.parameters()).containsExactly("limit");
        var all = get(list.path() + "?limit=0&page=0&total=x&fields=x").refused(400, "invalid_parameter");
        assertThat(all.parameters()).containsExactlyInAnyOrder("limit", "page", "total", "fields");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_sort_that_the_list_does_not_have_is_refused(ListCase list) {
        list.prepare(seed());
        for (var sort :
                List.of("secret", "--" + list.sorts.getFirst(), "+" + list.sorts.getFirst(), "-", "updatedAt")) {
            var refusal = get(list.path() + "?sort=" + sort).refused(400, "unsupported_sort");
            assertThat(refusal.parameters()).containsExactly("sort");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_two_paginations_do_not_mix(ListCase list) {
        list.prepare(seed());
        get(list.path() + "?page=1&cursor=abc").refused(400, "conflicting_pagination_parameters");
        get(list.path() + "?page=101&limit=100").refused(400, "offset_too_large");
        get(list.path() + "?page=99999999999999999999").refused(400, "offset_too_large");
        get(list.path() + "?page=100&limit=100").ok();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_is_taken_only_as_it_was_given(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 3).forEach(expected::add);
        var path = list.path() + "?limit=1&cursor=";
        var cursor = Objects.requireNonNull(get(list.path() + "?limit=1").ok().next());
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        get(path + cursor).ok();
        for (var i = 0; i < cursor.length(); i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            get(path + cursor.substring(0, i) + other + cursor.substring(i + 1)).refused(400, "invalid_cursor");
        }
        for (var text : List.of("abc", "%20", cursor + "A", cursor + "=", cursor.substring(1), "%00", "1")) {
            get(path + text).refused(400, "invalid_cursor");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_that_was_cut_or_made_by_somebody_else_is_refused(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 3).forEach(expected::add);
        var path = list.path() + "?limit=1&cursor=";
        var cursor = Objects.requireNonNull(get(list.path() + "?limit=1").ok().next());
        for (var length = 1; length < cursor.length(); length++) {
            get(path + cursor.substring(0, length)).refused(400, "invalid_cursor");
            get(path + cursor.substring(length)).refused(400, "invalid_cursor");
        }
        var forged = new CursorText(new SigningKeys(List.of("a key that is not this service's")));
        var place = new Cursor(false, false, "", new UUID(0, 0));
        get(path + forged.write(place, new UUID(0, 0))).refused(400, "invalid_cursor");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_cursor_goes_on_with_its_own_query_only(ListCase list) {
        var expected = new Expected(list, seed());
        IntStream.range(0, 3).forEach(expected::add);
        var cursor = get(list.path() + "?limit=1").ok().next();
        var usual = list.sorts.getFirst();
        get(list.path() + "?sort=-" + usual + "&limit=7&total=exact&fields=id&cursor=" + cursor)
                .ok();
        get(list.path() + "?sort=" + usual + "&cursor=" + cursor).refused(400, "cursor_query_mismatch");
        for (var other : ListCase.all()) {
            if (other.name.equals(list.name)) continue;
            other.prepare(seed());
            get(other.path() + "?cursor=" + cursor).refused(400, "cursor_query_mismatch");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_list_of_nobody_is_not_found(ListCase list) {
        list.prepare(seed());
        var path = list.path().split("/", -1);
        if (path.length < 4) return;
        var code = path[2].substring(0, path[2].length() - 1) + "_not_found";
        for (var id : List.of(UUID.randomUUID().toString(), "1", "x%20y", new UUID(0, 0).toString())) {
            get("/v1/" + path[2] + "/" + id + "/" + path[4]).refused(404, code);
        }
    }
}
