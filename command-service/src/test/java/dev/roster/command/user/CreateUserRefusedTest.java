package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.id.Uuids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users that are not created. */
class CreateUserRefusedTest extends CommandServiceTest {

    @Test
    void an_email_is_taken_in_any_case() {
        var email = Given.email();
        create("{'name': 'Ada', 'email': '%s'}", email);

        refused(
                ProblemCode.EMAIL_ALREADY_IN_USE,
                () -> create(
                        "{'name': 'Ida', 'email': '%s'}",
                        email.replace("ada.", "ADA.").replace("example", "ExamplE")),
                "/email duplicate");
    }

    @Test
    void an_external_id_is_taken_once() {
        var external = Given.unique();
        given.user(Json.text(", 'externalId': '%s'", external));

        refused(
                ProblemCode.EXTERNAL_ID_ALREADY_USED,
                () -> create("{'name': 'Ida', 'email': '%s', 'externalId': '%s'}", Given.email(), external),
                "/externalId duplicate");
    }

    @Test
    void an_id_is_used_once() {
        var id = given.user();

        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> create("{'id': '%s', 'name': 'Ida', 'email': '%s'}", id, Given.email()),
                "/id duplicate");
    }

    @Test
    void the_id_of_a_deleted_user_stays_used_but_email_and_external_id_are_free() {
        var id = Uuids.next();
        var email = Given.email();
        var body = Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s', 'externalId': '%s'}", id, email, id);
        create(body);
        given.deletedUser(id.toString());

        refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        assertThat(create(body.replace("\"id\"", "\"billingCustomerId\"")).status())
                .isEqualTo(201);
    }

    @Test
    void the_id_of_a_deleted_user_is_used_even_while_its_facts_still_wait() {
        var id = Uuids.next();
        var body = Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s'}", id, Given.email());
        var park =
                "insert into relay_parked (aggregate_type, aggregate_id, position, topic, error) values ('user', ?, 0, '', '')";
        jdbc.sql(park).param(id).update();
        try {
            create(body);
            given.deletedUser(id.toString());

            refused(ProblemCode.ID_ALREADY_USED, () -> create(body), "/id duplicate");
        } finally {
            jdbc.sql("delete from relay_parked where aggregate_id = ?")
                    .param(id)
                    .update();
        }
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'id': 'x', 'name': '', 'role': 'owner', 'createdAt': null, 'a/b~c': 1,"
                        + " 'settings': {'locale': 'x_y', 'notifications': {'party': true}}}"),
                "/id invalid_format",
                "/name too_short",
                "/email required",
                "/role not_allowed",
                "/createdAt unknown",
                "/a~1b~0c unknown",
                "/settings/locale invalid_format",
                "/settings/notifications/party unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00000000-0000-0000-0000-000000000000", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "1-1-4-8-1"})
    void a_new_id_is_a_uuid_of_version_4_or_7(String id) {
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> create("{'id': '%s', 'name': 'Ada', 'email': '%s'}", id, Given.email()),
                "/id invalid_format");
    }

    private Reply create(String template, Object... arguments) {
        return caller.post("/v1/users", Json.text(template, arguments));
    }
}
