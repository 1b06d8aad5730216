package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Json;
import dev.roster.shared.event.TaskState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tasks, while something else happens to whoever does them. */
class AssigneeRaceTest extends WorkRaceTest {

    @Test
    void a_task_is_assigned_before_the_member_is_removed_or_not_at_all() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            var task = many.task(many.project(organization));
            return () -> {
                var replies = race(List.of(() -> assign(task, member), () -> remove(organization, member)));

                assertThat(outcomes(replies)).isIn(List.of("200", "200"), List.of("409 assignee_not_a_member", "200"));
                isUnassigned(task);
                hasVersions(TASK, task, replies.get(0).status() == 200 ? 3 : 1);
            };
        });
    }

    @Test
    void a_task_is_created_for_a_member_who_is_removed_then_or_not_at_all() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            var project = many.project(organization);
            return () -> {
                var replies = race(List.of(
                        () -> create(project, Json.text(", 'assigneeId': '%s'", member)),
                        () -> remove(organization, member)));

                assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("409 assignee_not_a_member", "200"));
                if (replies.get(0).status() == 201) {
                    isUnassigned(replies.get(0).id());
                    hasVersions(TASK, replies.get(0).id(), 2);
                }
            };
        });
    }

    @Test
    void a_user_who_is_deleted_has_no_task() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            var tasks = Stream.generate(() -> many.task(many.project(organization)))
                    .limit(3)
                    .toList();
            return () -> {
                var replies = race(List.of(
                        () -> assign(tasks.get(0), member),
                        () -> assign(tasks.get(1), member),
                        () -> caller.delete("/v1/users/" + member),
                        () -> assign(tasks.get(2), member)));

                assertThat(replies.get(2).status()).isEqualTo(200);
                for (var task : tasks) isUnassigned(task);
            };
        });
    }

    @Test
    void everything_at_once_ends_in_order() {
        rounds(many -> {
            var organization = many.organization();
            var members = List.of(many.member(organization), many.member(organization));
            var project = many.project(organization);
            var task = many.assignedTask(project, members.getFirst());
            return () -> {
                race(List.of(
                        () -> assign(task, members.getLast()),
                        () -> remove(organization, members.getFirst()),
                        () -> remove(organization, members.getLast()),
                        () -> archive(project),
                        () -> caller.delete(path(task) + "/assignee"),
                        () -> caller.delete(path(task)),
                        () -> create(project, Json.text(", 'assigneeId': '%s'", members.getFirst())),
                        () -> caller.delete("/v1/projects/" + project)));

                assertThat(tasks("organization_id", organization)).isZero();
            };
        });
    }

    private void isUnassigned(String task) {
        assertThat(caller.get(path(task)).state(TaskState.class).assigneeId()).isNull();
    }
}
