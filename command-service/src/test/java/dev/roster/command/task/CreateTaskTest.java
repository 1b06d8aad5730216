package dev.roster.command.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTaskTest extends CommandServiceTest {

    private String organization = "";
    private String project = "";

    @BeforeEach
    void a_project() {
        organization = given.organization();
        project = given.project(organization);
    }

    @Test
    void a_task_is_created() {
        var member = given.member(organization);
        var actor = Given.unique();
        var body = Json.text(
                "{'title': ' Cut the cards ', 'description': 'All.', 'assigneeId': '%s', 'dueAt': '%s'}",
                member, "2026-02-01T18:00:00.1234567+01:00");
        var reply = caller.post("/v1/projects/" + project + "/tasks", body, "Roster-Actor", actor);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/tasks/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Consistency-Token")).isNotBlank();
        assertThat(reply.body())
                .isEqualTo(Json.tree(
                        """
                        {'id': '%s', 'projectId': '%s', 'organizationId': '%s', 'title': 'Cut the cards',
                         'description': 'All.', 'status': 'todo', 'assigneeId': '%s', 'createdBy': '%s',
                         'dueAt': '2026-02-01T17:00:00.123456Z', 'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """,
                        reply.id(),
                        project,
                        organization,
                        member,
                        actor,
                        reply.text("createdAt"),
                        reply.text("createdAt")));
        assertThat(caller.get(reply.location()).body()).isEqualTo(reply.body());
        assertThat(facts(reply)).containsExactly(new TaskCreated(reply.state(TaskState.class)));
        assertThat(facts().records(reply))
                .extracting(record -> record.header("ce_partitionkey"))
                .containsExactly(project);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title': 'Cut'}",
                "{'title': 'Cut', 'id': null, 'description': null, 'assigneeId': null, 'dueAt': null}"
            })
    void only_a_title_is_needed(String body) {
        var reply = create(body);

        assertThat(reply.status()).isEqualTo(201);
        for (var member : new String[] {"description", "assigneeId", "createdBy", "dueAt"}) {
            assertThat(reply.body().path(member).isNull()).as(member).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01T18:00:00Z, 2026-02-01T18:00:00.000000Z",
        "2026-02-01t18:00:00z, 2026-02-01T18:00:00.000000Z",
        "2026-02-01T18:00:00.9999999-05:30, 2026-02-01T23:30:00.999999Z",
        "2024-02-29T23:59:59+00:00, 2024-02-29T23:59:59.000000Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00.000000Z",
        "9999-12-31T23:59:59.999999Z, 9999-12-31T23:59:59.999999Z"
    })
    void a_time_is_taken_with_any_offset_and_kept_to_the_microsecond(String sent, String kept) {
        var reply = create("{'title': 'Cut', 'dueAt': '" + sent + "'}");

        assertThat(reply.text("dueAt")).isEqualTo(kept);
        assertThat(caller.get(reply.location()).body()).isEqualTo(reply.body());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, invalid_format",
        "2026-02-01T18:00:00, invalid_format",
        "2026-02-01T18:00Z, invalid_format",
        "2026-02-30T18:00:00Z, invalid_format",
        "2026-02-01T25:00:00Z, invalid_format",
        "2026-02-01T18:00:00+01, invalid_format",
        "tomorrow, invalid_format",
        "'', invalid_format",
        "1899-12-31T23:59:59Z, out_of_range",
        "0000-01-01T00:00:00Z, out_of_range",
        "9999-12-31T23:59:59-01:00, out_of_range"
    })
    void what_is_no_time_is_refused(String sent, String code) {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'title': 'Cut', 'dueAt': '" + sent + "'}"),
                "/dueAt " + code);
    }

    @Test
    void a_caller_may_choose_the_id_once() {
        var id = Given.unique();
        var body = "{'title': 'Cut', 'id': '" + id + "'}";

        assertThat(create(body).id()).isEqualTo(id);
        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        caller.delete("/v1/tasks/" + id);
        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
    }

    @Test
    void the_id_of_a_task_that_ended_with_its_project_stays_used() {
        var another = given.project(organization);
        var task = given.task(another, "").id();
        given.deletedProject(another);

        refused(ProblemCode.ID_ALREADY_USED, () -> create("{'title': 'Cut', 'id': '" + task + "'}"), "/id duplicate");
    }

    @Test
    void an_assignee_is_a_member() {
        refusedFor(given.user());
        refusedFor(given.member(given.organization()));
        refusedFor(Given.unique());
        var left = given.member(organization);
        caller.delete("/v1/organizations/" + organization + "/members/" + left);
        refusedFor(left);
    }

    @Test
    void an_assignee_may_be_inactive() {
        var member = given.member(organization);
        given.deactivatedUser(member);

        assertThat(given.assignedTask(project, member).text("assigneeId")).isEqualTo(member);
    }

    @Test
    void nothing_is_created_where_work_rests() {
        given.archivedProject(project);
        var stranger = "{'title': 'Cut', 'assigneeId': '" + Given.unique() + "'}";

        refused(ProblemCode.PROJECT_ARCHIVED, () -> create(stranger));
        given.deactivatedOrganization(organization);
        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> create(stranger));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create(
                        "{'id': 1, 'title': '', 'description': [], 'assigneeId': 'x', 'dueAt': 1, 'status': 'todo'}"),
                "/id type",
                "/title too_short",
                "/description type",
                "/assigneeId invalid_format",
                "/dueAt type",
                "/status unknown");
        refused(ProblemCode.VALIDATION_FAILED, () -> create("{'title': '" + "x".repeat(201) + "'}"), "/title too_long");
        assertThat(create("{'title': '" + "🚀".repeat(200) + "'}").status()).isEqualTo(201);
    }

    @Test
    void an_unknown_project_has_no_tasks() {
        refused(
                ProblemCode.PROJECT_NOT_FOUND,
                () -> caller.post("/v1/projects/" + Given.unique() + "/tasks", Json.object("title", "Cut")));
    }

    @Test
    void what_is_created_has_no_version_to_match() {
        var before = create("{'title': 'Cut'}");
        var reply = caller.post("/v1/projects/" + project + "/tasks", Json.object("title", "Cut"), "If-Match", "\"1\"");

        assertThat(reply.code()).isEqualTo("invalid_precondition");
        assertThat(before.status()).isEqualTo(201);
    }

    private void refusedFor(String assignee) {
        refused(
                ProblemCode.ASSIGNEE_NOT_A_MEMBER,
                () -> create("{'title': 'Cut', 'assigneeId': '" + assignee + "'}"),
                "/assigneeId not_a_member");
    }

    private Reply create(String body) {
        return caller.post("/v1/projects/" + project + "/tasks", body.replace('\'', '"'));
    }
}
