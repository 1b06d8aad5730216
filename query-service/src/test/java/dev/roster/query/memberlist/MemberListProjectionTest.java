package dev.roster.query.memberlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.MembershipRole;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MemberListProjectionTest extends WritingSide {

    @Test
    void a_row_is_the_membership_with_the_profile_of_its_user() {
        var bob = world.users.create("Bob");
        world.users.update(bob, "BOB", "https://example.org/b");
        var organization = world.organizations.create("Acme", bob);
        apply(world.facts());

        var membership = world.memberships.find(organization, bob).orElseThrow();
        var user = world.users.get(bob);
        var expected = new HashMap<String, Object>();
        expected.put("id", membership.id().value());
        expected.put("organization_id", organization.value());
        expected.put("user_id", bob.value());
        expected.put("role", "owner");
        expected.put("joined_at", Timestamp.from(membership.createdAt()));
        expected.put("updated_at", Timestamp.from(membership.updatedAt()));
        expected.put("version", 1L);
        expected.put("user_name", "BOB");
        expected.put("user_email", user.email());
        expected.put("user_avatar_url", "https://example.org/b");
        expected.put("user_active", true);
        expected.put("name_key", "bob");
        expected.put("email_key", bob + "@example.org");
        expected.put("search", "bob\n" + bob + "@example.org");
        assertThat(jdbc.sql("select * from member_list_item").query().singleRow())
                .isEqualTo(expected);
    }

    @Test
    void a_membership_that_comes_before_its_user_is_completed_by_it() {
        world.organizations.create("Acme", world.users.create("Ada"));
        apply(world.factsAfter(2));
        assertThat(users()).containsExactly(user(null, ""));
        apply(world.facts().subList(0, 1));
        assertThat(users()).containsExactly(user("Ada", "ada"));
    }

    @Test
    void a_changed_user_changes_all_memberships() {
        var ada = world.users.create("Ada");
        world.organizations.create("One", ada);
        world.organizations.create("Two", ada);
        apply(world.facts());
        world.users.update(ada, "Ada L.", null);
        apply(List.of(world.lastFact()));
        assertThat(users()).containsExactly(user("Ada L.", "ada l."), user("Ada L.", "ada l."));
    }

    @Test
    void one_who_left_and_came_back_has_one_row() {
        var organization = world.organizations.create("Acme", world.users.create("Ada"));
        var bob = world.users.create("Bob");
        world.memberships.create(organization, bob, MembershipRole.MEMBER);
        world.memberships.remove(organization, bob);
        var again = world.memberships.create(organization, bob, MembershipRole.ADMIN);
        apply(world.facts());
        assertThat(jdbc.sql("select id, role from member_list_item where user_id = ?")
                        .param(bob.value())
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("id", again.value(), "role", "admin"));
    }

    private List<Map<String, @Nullable Object>> users() {
        return jdbc.sql("select user_name, name_key from member_list_item")
                .query()
                .listOfRows();
    }

    private static Map<String, @Nullable Object> user(@Nullable String name, String key) {
        var user = new HashMap<String, @Nullable Object>();
        user.put("user_name", name);
        user.put("name_key", key);
        return user;
    }
}
