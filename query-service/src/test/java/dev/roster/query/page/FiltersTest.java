package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each list leaves out when asked to. */
final class FiltersTest extends ReadingSide {

    @BeforeEach
    void clear() {
        seed().clear();
    }

    @Test
    void a_walk_in_the_order_of_what_is_filtered_by_is_a_walk_by_id() {
        var organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 4);
        for (var role : new String[] {"member", "admin", "member", "member"}) {
            seed().member(organization, UUID.randomUUID(), 1, role, "Ann", "ann@example.org");
        }
        var path = "/v1/organizations/" + organization + "/members?role=member&sort=role";
        var all = get(path).ok().ids();
        assertThat(all).hasSize(3).isSorted();
        var second = get(path + "&limit=1&cursor=" + get(path + "&limit=1").next());
        assertThat(second.ids()).containsExactly(all.get(1));
        assertThat(get(path + "&cursor=" + second.next()).ids()).containsExactly(all.get(2));
        assertThat(get(path + "&cursor=" + second.previous()).ids()).containsExactly(all.get(0));
    }

    private void refuses(String path, String... parameters) {
        Stream.of(parameters).forEach(parameter -> {
            var refusal = get(path + "?" + parameter).refused(400, "invalid_parameter");
            assertThat(refusal.parameters()).containsExactly(parameter.substring(0, parameter.indexOf('=')));
        });
    }

    @Test
    void users_by_activity_role_and_email() {
        seed().user(UUID.randomUUID(), 1, "Ann", "Ann.I@Example.org", "admin", true);
        seed().user(UUID.randomUUID(), 2, "Bob", "bob@example.org", "user", false);
        seed().user(UUID.randomUUID(), 3, "Cem", "ann.i@example.com", "moderator", true);
        assertThat(get("/v1/users?active=true").ok().values("name")).containsExactly("Cem", "Ann");
        assertThat(get("/v1/users?active=false").ok().values("name")).containsExactly("Bob");
        assertThat(get("/v1/users?role=admin").ok().values("name")).containsExactly("Ann");
        assertThat(get("/v1/users?role=user&active=true").ok().values("name")).isEmpty();
        assertThat(get("/v1/users?email=ANN.I@EXAMPLE.ORG").ok().values("name")).containsExactly("Ann");
        assertThat(get("/v1/users?email=ann%25@example.org").ok().values("name"))
                .isEmpty();
        refuses(
                "/v1/users",
                "active=1",
                "active=TRUE",
                "active=yes",
                "role=owner",
                "role=Admin",
                "email=ann",
                "email=@x.y");
        refuses("/v1/users", "email=a%20b@c.de", "email=a@b", "email=a@b@c.de", "email=%00@b.de", "email=", "slug=abc");
    }

    @Test
    void organizations_by_activity_owner_and_slug() {
        var owner = seed().user(1, "Ann", "ann@example.org");
        seed().organization(1, "One", "one", owner, true, 4);
        seed().organization(2, "Two", "two", UUID.randomUUID(), false, 3);
        assertThat(get("/v1/organizations?active=false").ok().values("name")).containsExactly("Two");
        assertThat(get("/v1/organizations?ownerId=" + owner).ok().values("ownerName"))
                .containsExactly("Ann");
        assertThat(get("/v1/organizations?slug=two").ok().values("name")).containsExactly("Two");
        assertThat(get("/v1/organizations?ownerId=" + UUID.randomUUID()).ok().ids())
                .isEmpty();
        refuses("/v1/organizations", "ownerId=1", "ownerId=1-1-1-1-1", "slug=Two", "slug=a", "slug=a%00b", "active=");
    }

    @Test
    void organizations_of_a_user_by_role_and_their_activity() {
        var user = seed().user(1, "Ann", "ann@example.org");
        seed().joined(user, seed().organization(1, "One", "one", user, true, 4), 1, "owner", "One");
        seed().joined(user, seed().organization(2, "Two", "two", user, false, 4), 2, "member", "Two");
        var path = "/v1/users/" + user + "/organizations";
        assertThat(get(path + "?role=owner").ok().values("name")).containsExactly("One");
        assertThat(get(path + "?active=false").ok().values("role")).containsExactly("member");
        assertThat(get(path + "?active=false&role=owner").ok().ids()).isEmpty();
        refuses(path, "role=user", "active=no", "q=abc");
    }

    @Test
    void members_by_role_and_the_activity_of_the_user() {
        var organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 4);
        seed().member(organization, UUID.randomUUID(), 1, "owner", "Ann", "ann@example.org");
        seed().member(organization, UUID.randomUUID(), 2, "admin", "Bob", "bob@example.org");
        seed().member(organization, UUID.randomUUID(), 3, "member", null, null);
        seed().run("update member_list_item set user_active = false where user_name = 'Bob'");
        var path = "/v1/organizations/" + organization + "/members";
        assertThat(get(path + "?role=admin").ok().values("name")).containsExactly("Bob");
        assertThat(get(path + "?active=true").ok().values("name")).containsExactly("Ann");
        assertThat(get(path + "?active=false").ok().values("name")).containsExactly("Bob");
        refuses(path, "role=user", "active=maybe", "email=ann@example.org");
    }

    @Test
    void a_cursor_belongs_to_the_filters_and_the_parent_that_it_came_with() {
        seed().user(1, "Ann", "ann@example.org");
        seed().user(2, "Bob", "bob@example.org");
        var cursor = get("/v1/users?limit=1&active=true").ok().next();
        get("/v1/users?active=true&cursor=" + cursor).ok();
        get("/v1/users?cursor=" + cursor).refused(400, "cursor_query_mismatch");
        get("/v1/users?active=false&cursor=" + cursor).refused(400, "cursor_query_mismatch");
        get("/v1/users?active=true&q=ann&cursor=" + cursor).refused(400, "cursor_query_mismatch");
        get("/v1/organizations?active=true&cursor=" + cursor).refused(400, "cursor_query_mismatch");
    }

    @Test
    void a_cursor_belongs_to_its_parent() {
        var one = seed().organization(1, "One", "one", UUID.randomUUID(), true, 4);
        var two = seed().organization(1, "Two", "two", UUID.randomUUID(), true, 4);
        seed().member(one, UUID.randomUUID(), 1, "owner", "Ann", "ann@example.org");
        seed().member(one, UUID.randomUUID(), 2, "admin", "Bob", "bob@example.org");
        var cursor = get("/v1/organizations/" + one + "/members?limit=1").ok().next();
        get("/v1/organizations/" + one + "/members?cursor=" + cursor).ok();
        get("/v1/organizations/" + two + "/members?cursor=" + cursor).refused(400, "cursor_query_mismatch");
    }
}
