package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users, organizations and members, one by one. */
final class SingleTest extends ReadingSide {

    @BeforeEach
    void clear() {
        seed().clear();
    }

    @Test
    void a_user_is_its_public_profile_with_its_version_as_entity_tag() {
        var id = seed().user(UUID.randomUUID(), 7, "Ann", "Ann@example.org", "admin", true);
        var answer = get("/v1/users/" + id).ok();
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo("""
                {"id":"%s","name":"Ann","email":"Ann@example.org","role":"admin","active":true,"avatarUrl":null,\
                "externalId":null,"createdAt":"2026-03-01T00:00:00.000007Z","updatedAt":"2026-03-01T00:00:00.000007Z",\
                "version":1}""".formatted(id));
        assertThat(get("/v1/users/" + id.toString().toUpperCase(Locale.ROOT))
                        .ok()
                        .text())
                .isEqualTo(answer.text());
    }

    @Test
    void an_organization_has_a_weak_tag_that_changes_with_all_that_is_shown() {
        var owner = seed().user(1, "Ann", "ann@example.org");
        var id = seed().organization(7, "One", "one", owner, true, 4);
        var answer = get("/v1/organizations/" + id).ok();
        assertThat(answer.text()).isEqualTo("""
                {"id":"%s","name":"One","slug":"one","ownerId":"%s","ownerName":"Ann","active":true,"maxMembers":null,\
                "memberCount":4,"createdAt":"2026-03-01T00:00:00.000007Z","updatedAt":"2026-03-01T00:00:00.000007Z",\
                "version":3}""".formatted(id, owner));
        var tag = Objects.requireNonNull(answer.header("ETag"));
        assertThat(tag).matches("W/\"[A-Za-z0-9_-]{22}\"");
        assertThat(get("/v1/organizations/" + id).header("ETag")).isEqualTo(tag);
        seed().run("update directory_user set name = 'Anna'");
        var renamed = get("/v1/organizations/" + id).ok().header("ETag");
        seed().run("update organization_list_item set member_count = 5");
        assertThat(get("/v1/organizations/" + id).ok().header("ETag")).isNotIn(tag, renamed);
    }

    @Test
    void a_member_shows_the_user_as_soon_as_it_is_known() {
        var organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 4);
        var user = UUID.randomUUID();
        var id = seed().member(organization, user, 7, "member", null, null);
        var path = "/v1/organizations/" + organization + "/members/" + user;
        var answer = get(path).ok();
        assertThat(answer.text()).isEqualTo("""
                {"id":"%s","organizationId":"%s","userId":"%s","role":"member",\
                "joinedAt":"2026-03-01T00:00:00.000007Z","createdAt":"2026-03-01T00:00:00.000007Z",\
                "updatedAt":"2026-03-01T00:00:00.000007Z","version":2,"name":null,"email":null,"avatarUrl":null,\
                "active":null}""".formatted(id, organization, user));
        seed().run("update member_list_item set user_email = 'ann@example.org', user_active = true");
        var known = get(path).ok();
        assertThat(known.body().path("email").asString()).isEqualTo("ann@example.org");
        assertThat(known.header("ETag")).startsWith("W/").isNotEqualTo(answer.header("ETag"));
    }

    @Test
    void who_has_it_already_gets_no_body() {
        var owner = seed().user(1, "Ann", "ann@example.org");
        var organization = seed().organization(7, "One", "one", owner, true, 4);
        for (var path : new String[] {"/v1/users/" + owner, "/v1/organizations/" + organization}) {
            var tag = Objects.requireNonNull(get(path).header("ETag"));
            var strong = tag.replace("W/", "");
            Stream.of(tag, strong, "W/" + strong, "*", "\"x\", " + tag, "\"a,b\"," + strong + ", W/\"c\"")
                    .forEach(sent -> {
                        var answer = get(path, "If-None-Match", sent);
                        assertThat(answer.status()).as(sent).isEqualTo(304);
                        assertThat(answer.header("ETag")).isEqualTo(tag);
                        assertThat(answer.text()).isEmpty();
                    });
            assertThat(get(path, "If-None-Match", "\"x\"", "If-None-Match", tag).status())
                    .isEqualTo(304);
            Stream.of("\"x\"", "W/\"x\"", "x", "\"\"")
                    .forEach(sent -> get(path, "If-None-Match", sent).ok());
        }
    }

    @Test
    void what_is_not_there_is_not_found_by_its_own_name() {
        var organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 4);
        Stream.of(UUID.randomUUID(), "1", "null", "0-0-0-0-0", "%F0%9F%98%80").forEach(id -> {
            get("/v1/users/" + id).refused(404, "user_not_found");
            get("/v1/users/" + id, "If-None-Match", "*").refused(404, "user_not_found");
            get("/v1/users/" + id + "/notifications/counts").refused(404, "user_not_found");
            get("/v1/organizations/" + id).refused(404, "organization_not_found");
            get("/v1/organizations/" + id + "/members/" + id).refused(404, "organization_not_found");
            get("/v1/organizations/" + organization + "/members/" + id).refused(404, "membership_not_found");
        });
        get("/v1/nothing").refused(404, "not_found");
    }

    @Test
    void single_resources_take_no_parameters_and_are_json_only() {
        var user = seed().user(1, "Ann", "ann@example.org");
        assertThat(get("/v1/users/" + user + "?fields=id")
                        .refused(400, "invalid_parameter")
                        .parameters())
                .containsExactly("fields");
        get("/v1/users/" + user + "/notifications/counts?status=all").refused(400, "invalid_parameter");
        for (var path : new String[] {"/v1/users", "/v1/users/" + user, "/v1/users/" + user + "/notifications"}) {
            get(path, "Accept", "text/csv").refused(406, "not_acceptable");
            get(path, "Accept", "text/html, application/json;q=0.5").ok();
        }
    }
}
