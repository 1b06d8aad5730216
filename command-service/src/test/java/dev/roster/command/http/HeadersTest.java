package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.id.Uuids;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says about itself, and where it travels. */
class HeadersTest extends CommandServiceTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void who_acts_travels_to_every_fact() {
        var actor = Given.unique();
        var reply = create("Roster-Actor", actor.toUpperCase(Locale.ROOT));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(facts().records(reply))
                .hasSize(2)
                .extracting(record -> record.header("ce_authid"))
                .containsOnly(actor);
    }

    @Test
    void without_an_actor_or_a_trace_there_is_none_in_the_fact() {
        assertThat(facts().records(create()))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.headers()).doesNotContainKeys("ce_authid", "traceparent"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "",
                "1-1-1-1-1",
                "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51, 0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a52"
            })
    void a_malformed_actor_is_refused(String actor) {
        refused(ProblemCode.INVALID_PARAMETER, () -> create("Roster-Actor", actor), "Roster-Actor invalid_format");
    }

    @ParameterizedTest
    @MethodSource("requestIds")
    void a_request_id_is_echoed_and_correlates(String id) {
        var reply = create("Request-Id", id);

        assertThat(reply.requestId()).isEqualTo(id);
        assertThat(facts().records(reply)).hasSize(2);
    }

    static String[] requestIds() {
        var unique = Given.unique();
        return new String[] {unique, "!\"#$%&'()*+,-./:;<=>?@[]^_`{|}~" + unique, "x".repeat(92) + unique};
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\tbed"})
    void a_request_id_that_is_not_visible_ascii_is_replaced(String id) {
        replaced(id, create("Request-Id", id));
    }

    @Test
    void a_request_id_that_is_too_long_is_replaced() {
        replaced("x".repeat(129), create("Request-Id", "x".repeat(129)));
    }

    @Test
    void every_request_has_an_id_of_its_own() {
        assertThat(create().requestId()).isNotEqualTo(create().requestId());
        assertThat(caller.get("/v1/users/" + given.user()).requestId()).isNotEmpty();
        assertThat(caller.get("/nowhere").requestId()).isNotEmpty();
    }

    @Test
    void a_refusal_names_the_request() {
        var id = Given.unique();
        var reply = refused(ProblemCode.USER_NOT_FOUND, () -> caller.get("/v1/users/x", "Request-Id", id));

        assertThat(reply.requestId()).isEqualTo(id);
    }

    @Test
    void a_trace_travels_to_every_fact() {
        assertThat(facts().records(create("traceparent", TRACE)))
                .hasSize(2)
                .extracting(record -> record.header("traceparent"))
                .containsOnly(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void a_malformed_trace_is_passed_over(String trace) {
        var reply = create("traceparent", trace);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(facts().records(reply))
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.headers()).doesNotContainKey("traceparent"));
    }

    private static void replaced(String id, Reply reply) {
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.requestId()).isNotEqualTo(id);
        assertThat(Uuids.parse(reply.requestId())).isPresent();
    }

    private Reply create(String... headers) {
        return caller.post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", Given.email()), headers);
    }
}
