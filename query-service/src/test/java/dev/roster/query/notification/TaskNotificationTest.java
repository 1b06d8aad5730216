package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.Inboxes;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told of what happens to tasks. */
final class TaskNotificationTest extends WritingSide {

    private UserId ada;
    private UserId bob;
    private UserId eve;
    private OrganizationId acme;
    private ProjectId loom;

    @BeforeEach
    void given_a_project_of_three() {
        ada = world.users.create("Ada");
        bob = world.users.create("Bob");
        eve = world.users.create("Eve");
        acme = world.organizations.create("Acme", ada);
        world.memberships.create(acme, bob, MembershipRole.MEMBER);
        world.memberships.create(acme, eve, MembershipRole.MEMBER);
        loom = world.projects.create(acme, "Loom");
    }

    @Test
    void a_row_tells_of_the_task_in_its_organization() {
        world.actor(ada);
        var cards = world.tasks.create(loom, "Cards", null);
        world.tasks.assign(cards, bob);
        apply(world.facts());
        assertThat(jdbc.sql("""
                        select id, user_id, organization_id, kind, actor_id, subject_type, subject_id from notification
                        where subject_type = 'task'""").query().singleRow())
                .isEqualTo(Map.of(
                        "id", Inboxes.notificationId(world.lastFact(), bob),
                        "user_id", bob.value(),
                        "organization_id", acme.value(),
                        "kind", "task.assigned",
                        "actor_id", ada.value(),
                        "subject_type", "task",
                        "subject_id", cards.value()));
    }

    @Test
    void the_assignee_of_a_new_task_is_told_as_of_any_assignment() {
        world.tasks.create(loom, "Cards", bob);
        apply(world.facts());
        assertThat(told()).containsExactly("task.assigned to Bob");
    }

    @Test
    void a_task_that_goes_from_one_to_another_is_told_to_both() {
        var cards = world.tasks.create(loom, "Cards", bob);
        world.tasks.assign(cards, eve);
        apply(world.facts());
        assertThat(told()).containsExactly("task.assigned to Bob", "task.assigned to Eve", "task.unassigned to Bob");
    }

    @Test
    void who_loses_a_task_is_told_whether_by_wish_or_with_the_membership() {
        var cards = world.tasks.create(loom, "Cards", null);
        world.tasks.assign(cards, bob);
        world.tasks.unassign(cards);
        world.tasks.assign(cards, eve);
        world.memberships.remove(acme, eve);
        apply(world.facts());
        assertThat(told())
                .containsExactly(
                        "task.assigned to Bob",
                        "task.unassigned to Bob",
                        "task.assigned to Eve",
                        "task.unassigned to Eve");
    }

    @Test
    void creator_and_assignee_are_told_of_another_status_and_once_if_they_are_the_same() {
        world.actor(ada);
        var bobs = world.tasks.create(loom, "Bob's", bob);
        var own = world.tasks.create(loom, "Ada's own", ada);
        world.actor(eve);
        world.tasks.changeStatus(bobs, TaskStatus.IN_PROGRESS);
        world.tasks.changeStatus(own, TaskStatus.IN_PROGRESS);
        apply(world.facts());
        assertThat(told())
                .containsExactly(
                        "task.assigned to Bob",
                        "task.status_changed to Ada",
                        "task.status_changed to Bob",
                        "task.status_changed to Ada");
    }

    @Test
    void nobody_is_told_of_their_own_deed() {
        world.actor(bob);
        var cards = world.tasks.create(loom, "Cards", bob);
        world.tasks.changeStatus(cards, TaskStatus.IN_PROGRESS);
        world.tasks.assign(cards, eve);
        world.tasks.assign(cards, bob);
        world.tasks.unassign(cards);
        apply(world.facts());
        assertThat(told()).containsExactly("task.assigned to Eve", "task.unassigned to Eve");
    }

    @Test
    void a_changed_or_deleted_task_is_no_news() {
        var cards = world.tasks.create(loom, "Cards", null);
        world.tasks.update(cards, "Punched cards", null);
        world.tasks.delete(cards);
        world.projects.setArchived(loom, true);
        world.projects.delete(loom);
        apply(world.facts());
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return jdbc.sql("""
                        select n.kind || ' to ' || u.name
                        from notification n join directory_user u on u.id = n.user_id
                        where n.kind like 'task.%'
                        order by n.created_at, n.kind, u.name""").query((row, _) -> row.getString(1)).list();
    }
}
