package dev.roster.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.ProjectState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Update, archive and unarchive. */
class UpdateProjectTest extends CommandServiceTest {

    private static final String RENAMED = Json.object("name", "Mill");

    private String organization = "";
    private String path = "";

    @BeforeEach
    void a_project() {
        organization = given.organization();
        path = given.project(organization, ", \"description\": \"It computes.\"")
                .location();
    }

    @Test
    void a_patch_changes_what_it_names() {
        var before = caller.get(path).state(ProjectState.class);
        var reply = caller.patch(path, Json.text("{'name': 'Mill', 'description': null}"));
        var state = reply.state(ProjectState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(state)
                .isEqualTo(new ProjectState(
                        before.id(),
                        before.organizationId(),
                        "Mill",
                        null,
                        false,
                        before.createdAt(),
                        state.updatedAt(),
                        2));
        assertThat(facts(reply))
                .containsExactly(
                        new ProjectUpdated(state, Json.previous("{'name': 'Engine', 'description': 'It computes.'}")));
    }

    @Test
    void a_project_is_archived_once_and_comes_back_once() {
        var archived = post("/archive");
        assertThat(archived.header("ETag")).isEqualTo("\"2\"");
        assertThat(facts(archived))
                .containsExactly(
                        new ProjectArchived(archived.state(ProjectState.class), Json.previous("{'archived': false}")));
        unchanged(post("/archive"), 2);

        var unarchived = post("/unarchive");
        assertThat(unarchived.body().path("archived").booleanValue()).isFalse();
        assertThat(facts(unarchived))
                .containsExactly(new ProjectUnarchived(
                        unarchived.state(ProjectState.class), Json.previous("{'archived': true}")));
        unchanged(post("/unarchive"), 3);
    }

    @Test
    void an_archived_project_rests() {
        post("/archive");

        refused(ProblemCode.PROJECT_ARCHIVED, () -> caller.patch(path, RENAMED));
        unchanged(caller.patch(path, Json.object("name", "Engine")), 2);
    }

    @Test
    void projects_of_an_inactive_organization_rest() {
        given.deactivatedOrganization(organization);

        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> caller.patch(path, RENAMED));
        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> post("/archive"));
        unchanged(post("/unarchive"), 1);
        unchanged(caller.patch(path, "{}"), 1);
    }

    @Test
    void the_organization_is_looked_at_before_the_archive() {
        post("/archive");
        given.deactivatedOrganization(organization);

        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> caller.patch(path, RENAMED));
        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> post("/unarchive"));
        unchanged(post("/archive"), 2);
    }

    @Test
    void the_version_is_looked_at_before_everything_else() {
        post("/archive");
        given.deactivatedOrganization(organization);
        var reply = caller.patch(path, RENAMED, "If-Match", "\"1\"");

        assertThat(reply.status()).isEqualTo(412);
        assertThat(reply.body().path("currentVersion").intValue()).isEqualTo(2);
        assertThat(caller.post(path + "/archive", null, "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(caller.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(caller.delete(path, "If-Match", "\"2\"").status()).isEqualTo(200);
    }

    @Test
    void a_repeat_under_the_same_key_has_one_effect() {
        var key = Given.unique();
        var first = caller.patch(path, RENAMED, "Idempotency-Key", key);
        var second = caller.patch(path, RENAMED, "Idempotency-Key", key);

        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(facts(second)).isEmpty();
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.patch(path, Json.text("{'name': null, 'description': 1, 'organizationId': 'x'}")),
                "/name required",
                "/description type",
                "/organizationId unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path + "/archive", Json.object("reason", "done")),
                "/reason unknown");
    }

    @Test
    void an_unknown_project_is_not_found() {
        var unknown = "/v1/projects/" + Given.unique();

        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.get(unknown));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.patch(unknown, RENAMED));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.post(unknown + "/archive", null));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.post(unknown + "/unarchive", null));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.delete(unknown, "If-Match", "*"));
    }

    private Reply post(String action) {
        return caller.post(path + action, null);
    }

    private void unchanged(Reply reply, int version) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.header("ETag")).isEqualTo("\"" + version + "\"");
        assertThat(facts(reply)).isEmpty();
    }
}
