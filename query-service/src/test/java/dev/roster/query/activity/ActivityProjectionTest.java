package dev.roster.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.event.Topic;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ActivityProjectionTest extends WritingSide {

    private UserId ada;
    private OrganizationId acme;

    @BeforeEach
    void given_an_organization() {
        ada = world.users.create("Ada");
        acme = world.organizations.create("Acme", ada);
    }

    @Test
    void a_row_is_what_the_headers_of_the_event_say() {
        world.actor(ada);
        var loom = world.projects.create(acme, "Loom");
        apply(world.facts());

        var fact = world.lastFact();
        var expected = new HashMap<String, Object>();
        expected.put("organization_id", acme.value());
        expected.put("id", fact.id());
        expected.put("type", "project.created");
        expected.put("actor_id", ada.value());
        expected.put("subject_type", "project");
        expected.put("subject_id", loom.value());
        expected.put("created_at", Timestamp.from(fact.time()));
        assertThat(jdbc.sql("select * from activity where type = 'project.created'")
                        .query()
                        .singleRow())
                .isEqualTo(expected);
    }

    @Test
    void every_event_of_the_organization_its_members_projects_and_tasks_is_there_once() {
        world.organizations.setActive(acme, false);
        world.organizations.setActive(acme, true);
        var bob = world.users.create("Bob");
        world.memberships.create(acme, bob, MembershipRole.MEMBER);
        var loom = world.projects.create(acme, "Loom");
        var cards = world.tasks.create(loom, "Cards", bob);
        world.tasks.changeStatus(cards, TaskStatus.DONE);
        world.memberships.remove(acme, bob);
        world.projects.delete(loom);
        world.users.changeEmail(ada, "ada@example.com");
        apply(world.facts());
        apply(world.facts());
        assertThat(types())
                .containsExactly(
                        "organization.created",
                        "membership.created",
                        "organization.deactivated",
                        "organization.reactivated",
                        "membership.created",
                        "project.created",
                        "task.created",
                        "task.status_changed",
                        "task.unassigned",
                        "membership.removed",
                        "task.deleted",
                        "project.deleted");
    }

    @Test
    void nothing_is_left_of_a_deleted_organization_in_whichever_order_the_topics_come() {
        var other = world.organizations.create("Other", ada);
        world.tasks.create(world.projects.create(acme, "Loom"), "Cards", null);
        world.projects.create(other, "Mill");
        world.organizations.delete(acme);
        var organizations = of(Topic.ORGANIZATIONS);
        var work = of(Topic.WORK);
        for (var order : List.of(List.of(organizations, work), List.of(work, organizations))) {
            begin();
            order.forEach(this::apply);
            assertThat(types()).containsExactly("organization.created", "membership.created", "project.created");
        }
    }

    private List<EventEnvelope> of(Topic topic) {
        return world.facts().stream()
                .filter(fact -> fact.type().aggregateType().topic() == topic)
                .toList();
    }

    private List<String> types() {
        return jdbc.sql("select type from activity order by created_at, type desc")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
