package dev.roster.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.command.Json;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.UnassignReason;
import dev.roster.shared.event.TaskState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who loses the membership loses the tasks. */
class LostMembershipTest extends CommandServiceTest {

    private String organization = "";
    private String member = "";

    @BeforeEach
    void a_member() {
        organization = given.organization();
        member = given.member(organization);
    }

    @Test
    void a_member_who_is_removed_is_unassigned_from_everything_in_the_organization() {
        var tasks = assignedTasks();
        var elsewhere = given.organization();
        given.join(elsewhere, member);
        var kept = given.assignedTask(given.project(elsewhere), member);
        var others = given.assignedTask(given.project(organization), given.member(organization));
        var reply = caller.delete("/v1/organizations/" + organization + "/members/" + member);
        var records = facts().records(reply);

        assertThat(reply.status()).isEqualTo(200);
        wereUnassigned(tasks, records, onlyOne(records, EventType.MEMBERSHIP_REMOVED));
        assertThat(onlyOne(records, EventType.MEMBERSHIP_REMOVED).headers()).doesNotContainKey("ce_causationid");
        assertThat(caller.get(kept.location()).body()).isEqualTo(kept.body());
        assertThat(caller.get(others.location()).body()).isEqualTo(others.body());
    }

    @Test
    void a_user_who_is_deleted_is_unassigned_from_everything() {
        var tasks = assignedTasks();
        var elsewhere = given.organization();
        given.join(elsewhere, member);
        var task = given.assignedTask(given.project(elsewhere), member);
        var records = facts().records(given.deletedUser(member));
        var removals = records.stream()
                .filter(record -> record.envelope().type() == EventType.MEMBERSHIP_REMOVED)
                .toList();

        assertThat(removals)
                .hasSize(2)
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(onlyOne(records, EventType.USER_DELETED).header("ce_id"));
        wereUnassigned(tasks, records, removalFrom(organization, removals));
        wereUnassigned(List.of(task), records, removalFrom(elsewhere, removals));
    }

    @Test
    void it_is_so_in_an_inactive_organization_and_an_archived_project_too() {
        var project = given.project(organization);
        var task = given.assignedTask(project, member);
        given.archivedProject(project);
        given.deactivatedOrganization(organization);
        var reply = caller.delete("/v1/organizations/" + organization + "/members/" + member);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(caller.get(task.location()).body().path("assigneeId").isNull())
                .isTrue();
    }

    @Test
    void a_change_of_role_leaves_the_tasks_alone() {
        var task = given.assignedTask(given.project(organization), member);
        caller.patch("/v1/organizations/" + organization + "/members/" + member, Json.object("role", "admin"));

        assertThat(caller.get(task.location()).body()).isEqualTo(task.body());
    }

    private List<Reply> assignedTasks() {
        var tasks = new ArrayList<Reply>();
        for (var project : List.of(given.project(organization), given.project(organization))) {
            for (var i = 0; i < 3; i++) tasks.add(given.assignedTask(project, member));
        }
        return tasks;
    }

    private void wereUnassigned(List<Reply> tasks, List<Published> records, Published removal) {
        for (var task : tasks) {
            var state = caller.get(task.location()).state(TaskState.class);
            var fact = records.stream()
                    .filter(record -> record.header("ce_aggregateid").equals(task.id()))
                    .toList();

            assertThat(state.assigneeId()).isNull();
            assertThat(state.updatedAt()).isEqualTo(removal.envelope().time());
            assertThat(fact)
                    .extracting(record -> record.envelope().event())
                    .containsExactly(new TaskUnassigned(
                            state, Json.previous("{'assigneeId': '%s'}", member), UnassignReason.MEMBERSHIP_REMOVED));
            assertThat(fact.getFirst().header("ce_causationid")).isEqualTo(removal.header("ce_id"));
        }
    }

    private static Published removalFrom(String organization, List<Published> removals) {
        return removals.stream()
                .filter(record -> record.header("ce_partitionkey").equals(organization))
                .findFirst()
                .orElseThrow();
    }

    private static Published onlyOne(List<Published> records, EventType type) {
        var found = records.stream()
                .filter(record -> record.envelope().type() == type)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
