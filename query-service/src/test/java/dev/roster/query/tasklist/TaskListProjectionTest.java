package dev.roster.query.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.UserId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TaskListProjectionTest extends WritingSide {

    private static final Instant DUE = Instant.parse("2026-12-24T18:00:00.000001Z");

    private UserId ada;
    private UserId bob;
    private OrganizationId acme;
    private ProjectId loom;

    @BeforeEach
    void given_a_project_of_ada_and_bob() {
        ada = world.users.create("Ada");
        bob = world.users.create("Bob");
        acme = world.organizations.create("Acme", ada);
        world.memberships.create(acme, bob, MembershipRole.MEMBER);
        loom = world.projects.create(acme, "Loom");
    }

    @Test
    void a_row_is_the_task_and_what_it_is_sorted_by() {
        world.actor(ada);
        var id = world.tasks.create(loom, "Cards", null);
        world.tasks.update(id, "Punch the cards", DUE);
        world.tasks.assign(id, bob);
        world.tasks.changeStatus(id, TaskStatus.IN_PROGRESS);
        apply(world.facts());

        var task = world.tasks.get(id);
        var expected = new HashMap<String, Object>();
        expected.put("id", id.value());
        expected.put("project_id", loom.value());
        expected.put("organization_id", acme.value());
        expected.put("title", "Punch the cards");
        expected.put("description", null);
        expected.put("status", "in_progress");
        expected.put("status_key", 1);
        expected.put("assignee_id", bob.value());
        expected.put("created_by", ada.value());
        expected.put("due_at", Timestamp.from(DUE));
        expected.put("due_key", Timestamp.from(DUE));
        expected.put("created_at", Timestamp.from(task.createdAt()));
        expected.put("updated_at", Timestamp.from(task.updatedAt()));
        expected.put("version", 4L);
        assertThat(jdbc.sql("select * from task_list_item").query().singleRow()).isEqualTo(expected);
    }

    @Test
    void the_statuses_are_in_the_order_of_the_work() {
        for (var status : TaskStatus.values()) {
            var id = world.tasks.create(loom, status.name(), null);
            if (status != TaskStatus.TODO) world.tasks.changeStatus(id, status);
        }
        apply(world.facts());
        assertThat(jdbc.sql("select title from task_list_item order by status_key")
                        .query(String.class)
                        .list())
                .containsExactly("TODO", "IN_PROGRESS", "DONE", "CANCELLED");
    }

    @Test
    void who_leaves_the_organization_leaves_the_tasks_behind() {
        world.tasks.create(loom, "Cards", bob);
        world.memberships.remove(acme, bob);
        apply(world.facts());
        assertThat(jdbc.sql("select assignee_id is null and version = 2 from task_list_item")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nothing_is_left_of_a_deleted_project() {
        world.tasks.create(loom, "Cards", bob);
        world.tasks.delete(world.tasks.create(loom, "Thread", null));
        world.projects.delete(loom);
        apply(world.facts());
        assertThat(tables().rows("task_list_item")).isEmpty();
    }
}
