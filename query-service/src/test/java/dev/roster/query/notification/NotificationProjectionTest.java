package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.Inboxes;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what. */
final class NotificationProjectionTest extends WritingSide {

    private UserId ada;
    private UserId bob;
    private UserId eve;
    private OrganizationId acme;

    @BeforeEach
    void given_an_organization_of_ada_and_bob() {
        ada = world.users.create("Ada");
        bob = world.users.create("Bob");
        eve = world.users.create("Eve");
        acme = world.organizations.create("Acme", ada);
        world.memberships.create(acme, bob, MembershipRole.MEMBER);
    }

    @Test
    void a_row_tells_what_happened_where_and_who_did_it() {
        world.actor(ada);
        world.memberships.changeRole(acme, bob, MembershipRole.ADMIN);
        apply(world.facts());

        var fact = world.lastFact();
        var expected = new HashMap<String, Object>();
        expected.put("user_id", bob.value());
        expected.put("id", Inboxes.notificationId(fact, bob));
        expected.put("organization_id", acme.value());
        expected.put("kind", "membership.role_changed");
        expected.put("actor_id", ada.value());
        expected.put("subject_type", "membership");
        expected.put("subject_id", fact.event().state().id().value());
        expected.put("role", "admin");
        expected.put("created_at", Timestamp.from(fact.time()));
        expected.put("read_at", null);
        var row = jdbc.sql("select * from notification where kind = 'membership.role_changed'")
                .query()
                .singleRow();
        assertThat(row.remove("arrival")).isNotNull();
        assertThat(row).isEqualTo(expected);
    }

    @Test
    void a_new_member_is_told_but_not_the_owner_at_creation() {
        apply(world.facts());
        assertThat(told()).containsExactly("membership.created to Bob");
    }

    @Test
    void nobody_is_told_of_their_own_deed() {
        world.actor(bob);
        world.memberships.changeRole(acme, bob, MembershipRole.ADMIN);
        world.organizations.setActive(acme, false);
        world.memberships.remove(acme, bob);
        apply(world.facts());
        assertThat(told()).containsExactly("membership.created to Bob", "organization.deactivated to Ada");
    }

    @Test
    void a_transfer_is_told_to_both_owners_and_only_as_such() {
        world.organizations.transfer(acme, bob);
        apply(world.facts());
        assertThat(told())
                .containsExactly(
                        "membership.created to Bob",
                        "organization.ownership_transferred to Ada",
                        "organization.ownership_transferred to Bob");
    }

    @Test
    void an_organization_that_rests_or_resumes_is_told_to_its_members_of_that_moment() {
        world.memberships.create(acme, eve, MembershipRole.MEMBER);
        world.organizations.setActive(acme, false);
        world.memberships.remove(acme, bob);
        world.organizations.setActive(acme, true);
        apply(world.facts());
        assertThat(told())
                .containsExactly(
                        "membership.created to Bob",
                        "membership.created to Eve",
                        "organization.deactivated to Ada",
                        "organization.deactivated to Bob",
                        "organization.deactivated to Eve",
                        "membership.removed to Bob",
                        "organization.reactivated to Ada",
                        "organization.reactivated to Eve");
    }

    @Test
    void the_end_of_an_organization_is_told_to_its_members_as_such() {
        world.organizations.delete(acme);
        apply(world.facts());
        assertThat(told())
                .containsExactly(
                        "membership.created to Bob", "organization.deleted to Ada", "organization.deleted to Bob");
    }

    @Test
    void a_deleted_user_is_told_nothing() {
        world.users.delete(bob);
        apply(world.facts());
        assertThat(jdbc.sql("select kind from notification where user_id = ?")
                        .param(bob.value())
                        .query(String.class)
                        .list())
                .containsExactly("membership.created");
        assertThat(tables().rows("notification_settings")).hasSize(2);
    }

    @Test
    void kinds_that_a_user_switches_off_are_remembered() {
        world.users.mute(bob, Map.of("membership.created", false, "membership.removed", true, "a.b", false));
        apply(world.facts());
        assertThat(jdbc.sql("select array_to_string(muted, ',') from notification_settings where user_id = ?")
                        .param(bob.value())
                        .query(String.class)
                        .single())
                .isEqualTo("a.b,membership.created");
    }

    @Test
    void ids_are_in_the_order_of_time_to_the_microsecond() {
        for (int i = 0; i < 20; i++) {
            world.memberships.changeRole(acme, bob, i % 2 == 0 ? MembershipRole.ADMIN : MembershipRole.MEMBER);
        }
        apply(world.facts());
        assertThat(jdbc.sql("select id from notification order by id").query().listOfRows())
                .isEqualTo(jdbc.sql("select id from notification order by created_at")
                        .query()
                        .listOfRows());
    }

    private List<String> told() {
        return jdbc.sql("""
                        select n.kind || ' to ' || u.name
                        from notification n join directory_user u on u.id = n.user_id
                        order by n.created_at, u.name""").query((row, _) -> row.getString(1)).list();
    }
}
