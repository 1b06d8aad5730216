package dev.roster.query.wait;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.shared.event.MembershipRole;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is asked for, a token is heeded. */
final class EveryQueryTest extends WaitingSide {

    private static final String TOKEN = "Consistency-Token";

    private final Caller caller = new Caller(Instance.shared(database()));
    private final List<String> lists = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    @BeforeEach
    void prepare() {
        var user = world.users.create("Ada");
        var organization = world.organizations.create("Acme", user);
        var member = world.users.create("Grace");
        world.memberships.create(organization, member, MembershipRole.MEMBER);
        apply(world.facts());
        lists.addAll(List.of(
                "/v1/users",
                "/v1/users/" + user + "/organizations",
                "/v1/users/" + member + "/notifications",
                "/v1/organizations",
                "/v1/organizations/" + organization + "/members"));
        others.addAll(List.of(
                "/v1/users/" + user,
                "/v1/users/" + member + "/notifications/counts",
                "/v1/organizations/" + organization,
                "/v1/organizations/" + organization + "/members/" + member));
        world.users.create("Not applied");
    }

    private List<String> all() {
        var all = new ArrayList<>(lists);
        all.addAll(others);
        return all;
    }

    private String stream() {
        return "/v1/users/" + world.facts().getFirst().event().state().id() + "/notifications/stream";
    }

    private HttpResponse<String> get(String path, String... headers) {
        return caller.get(path, headers);
    }

    @Test
    void what_is_not_there_is_not_answered() {
        for (var path : all()) assertLagging(get(path, TOKEN, tokenOfLast(), "Prefer", "wait=0"), "yet");
        assertLagging(get(stream(), TOKEN, tokenOfLast(), "Prefer", "wait=0"), "yet");
        assertLagging(get("/v1/users/1", TOKEN, tokenOfLast(), "Prefer", "wait=0"), "yet");
    }

    @Test
    void who_is_lenient_gets_the_present_state_and_is_told_so() {
        for (var path : all()) {
            var usual = get(path);
            var stale = get(path, TOKEN, tokenOfLast(), "Prefer", "handling=lenient, wait=0");
            assertThat(stale.statusCode()).as(path).isEqualTo(200);
            assertThat(stale.headers().firstValue("Preference-Applied"))
                    .as(path)
                    .contains("handling=lenient");
            var told = lists.contains(path) ? ",\"stale\":true}}" : "";
            assertThat(stale.body())
                    .isEqualTo(told.isEmpty() ? usual.body() : usual.body().replaceFirst("}}$", told));
        }
    }

    @Test
    void without_a_token_preferences_mean_nothing() {
        for (var path : all()) {
            var answer = get(path, "Prefer", "wait=10, handling=lenient");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Preference-Applied"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).doesNotContain("stale");
        }
    }

    @Test
    void with_what_is_there_nothing_is_stale() {
        for (var path : all()) {
            var answer = get(path, TOKEN, token(world.facts().getFirst()), "Prefer", "handling=lenient");
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Preference-Applied"))
                    .as(path)
                    .isEmpty();
            assertThat(answer.body()).doesNotContain("stale");
        }
    }

    @Test
    void what_is_no_token_of_ours_is_refused_by_all_also_where_they_are_lenient() {
        var token = tokenOfLast();
        var forged = (token.charAt(0) == 'A' ? "B" : "A") + token.substring(1);
        var bad = List.of("x", "", ",", forged, token.substring(1), token + "=", token + ",x", "\"" + token + "\"");
        for (var path : all()) {
            for (var text : bad) {
                var answer = get(path, TOKEN, text, "Prefer", "handling=lenient, wait=0");
                assertThat(answer.statusCode()).as(path + " " + text).isEqualTo(400);
                assertThat(Caller.body(answer).path("code").asString()).isEqualTo("invalid_consistency_token");
            }
        }
    }
}
