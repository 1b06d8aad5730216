package dev.roster.query.organizationlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.MembershipRole;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OrganizationListProjectionTest extends WritingSide {

    @Test
    void a_row_shows_the_organization_and_counts_its_members() {
        var ada = world.users.create("Ada");
        var id = world.organizations.create("Ada & Co", ada);
        world.memberships.create(id, world.users.create("Bob"), MembershipRole.MEMBER);
        world.organizations.update(id, "ÄDA", 7);
        apply(world.facts());

        var organization = world.organizations.get(id);
        var expected = new HashMap<String, Object>();
        expected.put("id", id.value());
        expected.put("name", "ÄDA");
        expected.put("name_key", "äda");
        expected.put("slug", organization.slug());
        expected.put("owner_id", ada.value());
        expected.put("active", true);
        expected.put("max_members", 7);
        expected.put("member_count", 2);
        expected.put("created_at", Timestamp.from(organization.createdAt()));
        expected.put("updated_at", Timestamp.from(organization.updatedAt()));
        expected.put("version", 2L);
        expected.put("search", "äda\n" + organization.slug());
        assertThat(jdbc.sql("select * from organization_list_item").query().singleRow())
                .isEqualTo(expected);
    }

    @Test
    void members_are_counted_as_they_come_and_go_and_whichever_comes_first() {
        var owner = world.users.create("Owner");
        var bob = world.users.create("Bob");
        var eve = world.users.create("Eve");
        var before = world.facts().size();
        var id = world.organizations.create("Acme", owner);
        var created = world.factsAfter(before);

        apply(List.of(created.get(1)));
        assertThat(counts()).isEmpty();
        apply(List.of(created.get(0)));
        assertThat(counts()).containsExactly(1);
        world.memberships.create(id, bob, MembershipRole.MEMBER);
        world.memberships.create(id, eve, MembershipRole.MEMBER);
        apply(world.factsAfter(before + 2));
        assertThat(counts()).containsExactly(3);
        world.memberships.changeRole(id, bob, MembershipRole.ADMIN);
        world.memberships.remove(id, eve);
        apply(world.factsAfter(before + 4));
        assertThat(counts()).containsExactly(2);
    }

    @Test
    void the_memberships_of_a_user_carry_the_present_name_of_the_organization() {
        var ada = world.users.create("Ada");
        var id = world.organizations.create("Before", ada);
        apply(world.facts());
        world.organizations.update(id, "After", null);
        apply(List.of(world.lastFact()));
        world.memberships.create(id, world.users.create("Bob"), MembershipRole.MEMBER);
        apply(List.of(world.lastFact()));

        assertThat(jdbc.sql(
                                "select organization_name, organization_name_key, role from organization_list_member order by role")
                        .query()
                        .listOfRows())
                .containsExactly(
                        Map.of("organization_name", "After", "organization_name_key", "after", "role", "member"),
                        Map.of("organization_name", "After", "organization_name_key", "after", "role", "owner"));
    }

    @Test
    void the_memberships_of_a_user_tell_whether_the_organization_is_active() {
        var ada = world.users.create("Ada");
        var id = world.organizations.create("Acme", ada);
        apply(world.facts());
        assertThat(activity()).containsExactly(true);
        world.organizations.setActive(id, false);
        apply(List.of(world.lastFact()));
        world.memberships.create(id, world.users.create("Bob"), MembershipRole.MEMBER);
        apply(List.of(world.lastFact()));
        assertThat(activity()).containsExactly(false, false);
        world.organizations.setActive(id, true);
        apply(List.of(world.lastFact()));
        assertThat(activity()).containsExactly(true, true);
    }

    @Test
    void a_deleted_organization_leaves_nothing_but_its_name() {
        var id = world.organizations.create("Acme", world.users.create("Ada"));
        world.organizations.delete(id);
        apply(world.facts());
        assertThat(counts()).isEmpty();
        assertThat(tables().rows("organization_list_member")).isEmpty();
        assertThat(tables().rows("directory_organization")).hasSize(1);
    }

    private List<Boolean> activity() {
        return jdbc.sql("select organization_active from organization_list_member")
                .query((row, _) -> row.getBoolean(1))
                .list();
    }

    private List<Integer> counts() {
        return jdbc.sql("select member_count from organization_list_item")
                .query((row, _) -> row.getInt(1))
                .list();
    }
}
