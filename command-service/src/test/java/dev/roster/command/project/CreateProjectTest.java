package dev.roster.command.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateProjectTest extends CommandServiceTest {

    @Test
    void a_project_is_created() {
        var organization = given.organization();
        var reply = create(organization, "{'name': ' Engine ', 'description': 'It\\n\\tcomputes.'}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/projects/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Consistency-Token")).isNotBlank();
        assertThat(reply.body())
                .isEqualTo(Json.tree("""
                        {'id': '%s', 'organizationId': '%s', 'name': 'Engine', 'description': 'It\\n\\tcomputes.',
                         'archived': false, 'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """, reply.id(), organization, reply.text("createdAt"), reply.text("createdAt")));
        assertThat(caller.get(reply.location()).body()).isEqualTo(reply.body());
        assertThat(facts(reply)).containsExactly(new ProjectCreated(reply.state(ProjectState.class)));
        assertThat(facts().records(reply))
                .extracting(record -> record.header("ce_partitionkey"))
                .containsExactly(reply.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'name': 'Engine'}", "{'name': 'Engine', 'id': null, 'description': null}"})
    void only_a_name_is_needed(String body) {
        var reply = create(given.organization(), body);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.body().path("description").isNull()).isTrue();
    }

    @Test
    void a_description_is_kept_as_it_is_up_to_its_length() {
        var organization = given.organization();
        var longest = "  " + "🚀".repeat(9_996) + " \\n";
        var reply = create(organization, "{'name': 'Engine', 'description': '" + longest + "'}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("description")).isEqualTo(longest.replace("\\n", "\n"));
        assertThat(create(organization, "{'name': 'Engine', 'description': ''}").text("description"))
                .isEmpty();
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create(organization, "{'name': 'Engine', 'description': '" + "x".repeat(10_001) + "'}"),
                "/description too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u001bb", "a\\u007fb", "a\\u0085b", "\\u202e", "a\\u2066b", "\\ud800"})
    void a_description_has_no_controls_but_line_breaks_and_tabs(String description) {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create(organization, "{'name': 'Engine', 'description': '" + description + "'}"),
                "/description invalid_characters");
    }

    @Test
    void a_caller_may_choose_the_id_once() {
        var organization = given.organization();
        var id = Given.unique();
        var body = Json.text("{'name': 'Engine', 'id': '%s'}", id);

        assertThat(create(organization, body).id()).isEqualTo(id);
        refused(ProblemCode.ID_ALREADY_USED, () -> create(organization, body), "/id duplicate");
        given.deletedProject(id);
        refused(ProblemCode.ID_ALREADY_USED, () -> create(organization, body), "/id duplicate");
    }

    @Test
    void the_id_of_a_project_that_ended_with_its_organization_stays_used() {
        var organization = given.organization();
        var id = given.project(organization);
        given.deletedOrganization(organization);
        var another = given.organization();

        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> create(another, "{'name': 'Engine', 'id': '" + id + "'}"),
                "/id duplicate");
    }

    @Test
    void an_inactive_organization_begins_nothing() {
        var organization = given.organization();
        given.deactivatedOrganization(organization);

        refused(ProblemCode.ORGANIZATION_INACTIVE, () -> create(organization, "{'name': 'Engine'}"));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var organization = given.organization();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create(organization, "{'id': 'x', 'description': 1, 'archived': true}"),
                "/id invalid_format",
                "/name required",
                "/description type",
                "/archived unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create(organization, Json.object("name", "x".repeat(101))),
                "/name too_long");
    }

    @Test
    void an_unknown_organization_has_no_projects() {
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> create(Given.unique(), "{'name': 'Engine'}"));
    }

    private Reply create(String organization, String body) {
        return caller.post("/v1/organizations/" + organization + "/projects", body.replace('\'', '"'));
    }
}
