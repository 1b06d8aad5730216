package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.PROJECT;
import static dev.roster.shared.event.AggregateType.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Json;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks, while something else happens to their project or organization. */
class TaskRaceTest extends WorkRaceTest {

    @Test
    void a_task_is_created_before_its_project_is_archived_or_not_at_all() {
        rounds(many -> {
            var project = many.project(many.organization());
            return () -> {
                var replies = race(List.of(() -> create(project, ""), () -> archive(project)));
                var created = replies.get(0);

                assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("409 project_archived", "200"));
                if (created.status() == 201) {
                    assertThat(created.state(TaskState.class).createdAt())
                            .isBeforeOrEqualTo(
                                    replies.get(1).state(ProjectState.class).updatedAt());
                }
            };
        });
    }

    @Test
    void a_project_that_is_deleted_leaves_no_task() {
        rounds(many -> {
            var project = many.project(many.organization());
            return () -> {
                var replies = race(List.of(() -> create(project, ""), () -> caller.delete("/v1/projects/" + project)));

                assertThat(outcomes(replies)).isIn(List.of("201", "200"), List.of("404 project_not_found", "200"));
                assertThat(tasks("project_id", project)).isZero();
                if (replies.get(0).status() == 201)
                    hasVersions(TASK, replies.get(0).id(), 2);
                hasVersions(PROJECT, project, 2);
            };
        });
    }

    @Test
    void an_organization_that_is_deleted_leaves_no_project_and_no_task() {
        rounds(many -> {
            var organization = many.organization();
            var project = many.project(organization);
            return () -> {
                var path = "/v1/organizations/" + organization;
                var replies = race(List.of(
                        () -> create(project, ""),
                        () -> caller.post(path + "/projects", Json.object("name", "Mill")),
                        () -> caller.delete(path),
                        () -> caller.delete("/v1/projects/" + project)));

                assertThat(replies.get(2).status()).isEqualTo(200);
                assertThat(outcome(replies.get(0))).isIn("201", "404 project_not_found");
                assertThat(outcome(replies.get(1))).isIn("201", "404 organization_not_found");
                assertThat(outcome(replies.get(3))).isIn("200", "404 project_not_found");
                assertThat(tasks("organization_id", organization)).isZero();
                if (replies.get(0).status() == 201)
                    hasVersions(TASK, replies.get(0).id(), 2);
                if (replies.get(1).status() == 201)
                    hasVersions(PROJECT, replies.get(1).id(), 2);
                hasVersions(PROJECT, project, 2);
            };
        });
    }

    @Test
    void nothing_begins_in_an_organization_after_it_was_deactivated() {
        rounds(many -> {
            var organization = many.organization();
            var project = many.project(organization);
            var task = many.task(project);
            return () -> {
                var path = "/v1/organizations/" + organization;
                var replies = race(List.of(
                        () -> caller.post(path + "/projects", Json.object("name", "Mill")),
                        () -> create(project, ""),
                        () -> caller.put(path(task) + "/status", Json.object("status", "in_progress")),
                        () -> caller.post(path + "/deactivate", null)));

                assertThat(replies.get(3).status()).isEqualTo(200);
                assertThat(outcomes(replies.subList(0, 3))).isSubsetOf("200", "201", "409 organization_inactive");
            };
        });
    }

    @Test
    void every_change_of_a_task_is_a_version_of_its_own() {
        rounds(many -> {
            var task = many.task(many.project(many.organization()));
            return () -> {
                var replies = race(CALLERS, i -> caller.patch(path(task), Json.object("title", "Title " + i)));

                assertThat(outcomes(replies)).containsOnly("200");
                hasVersions(TASK, task, 1 + CALLERS);
            };
        });
    }
}
