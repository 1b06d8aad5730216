package dev.roster.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A request under a key has its effect once, and the same answer however often it is sent. */
class IdempotencyTest extends CommandServiceTest {

    private static final List<String> REPEATED = List.of("ETag", "Location", "Consistency-Token", "Content-Type");

    private final String key = Given.unique();
    private final String email = Given.email();

    @Test
    void a_creation_is_answered_again_byte_for_byte(@Autowired MeterRegistry meters) {
        var replays = meters.counter("roster.idempotency.replays");
        var before = replays.count();
        var first = create(key);
        var second = create(key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        repeats(second, first);
        assertThat(facts(first)).hasSize(2);
        assertThat(facts(second)).isEmpty();
        assertThat(replays.count()).isGreaterThanOrEqualTo(before + 1);
    }

    @Test
    void a_refusal_is_answered_again_even_when_it_would_no_longer_be_one() {
        var user = given.user(", \"externalId\": \"" + key + "\"").id();
        var body = Json.text("{'externalId': '%s'}", key);
        var other = given.user();
        var path = "/v1/users/" + other;
        var first = refused(
                ProblemCode.EXTERNAL_ID_ALREADY_USED,
                () -> caller.patch(path, body, "Idempotency-Key", key),
                "/externalId duplicate");
        given.deletedUser(user);

        repeats(caller.patch(path, body, "Idempotency-Key", key), first);
        assertThat(caller.patch(path, body).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_found_does_not_match_or_is_not_valid_is_answered_again() {
        var user = given.user();
        var unknown = "/v1/users/" + Given.unique();
        var name = Json.text("{'name': 'Eve'}");
        var missing = caller.patch(unknown, name, "Idempotency-Key", key + 1);
        var mismatch = caller.patch("/v1/users/" + user, name, "Idempotency-Key", key + 2, "If-Match", "\"9\"");
        var invalid = caller.patch("/v1/users/" + user, Json.text("{'name': ''}"), "Idempotency-Key", key + 3);

        assertThat(List.of(missing.status(), mismatch.status(), invalid.status()))
                .containsExactly(404, 412, 422);
        repeats(caller.patch(unknown, name, "Idempotency-Key", key + 1), missing);
        repeats(caller.patch("/v1/users/" + user, name, "Idempotency-Key", key + 2, "If-Match", "\"9\""), mismatch);
        repeats(caller.patch("/v1/users/" + user, Json.text("{'name': ''}"), "Idempotency-Key", key + 3), invalid);
    }

    @Test
    void what_cannot_be_read_is_never_kept() {
        assertThat(caller.post("/v1/users", "{", "Idempotency-Key", key).code()).isEqualTo("malformed_json");
        var large = caller.post("/v1/users", " ".repeat(65 * 1024), "Idempotency-Key", key);
        assertThat(large.code()).isEqualTo("payload_too_large");
        assertThat(create(key).status()).isEqualTo(201);
    }

    @Test
    void an_unchanged_answer_stays_unchanged() {
        var user = given.user();
        var first = caller.put("/v1/users/" + user + "/role", Json.text("{'role': 'user'}"), "Idempotency-Key", key);
        caller.put("/v1/users/" + user + "/role", Json.text("{'role': 'admin'}"));
        var second = caller.put("/v1/users/" + user + "/role", Json.text("{'role': 'user'}"), "Idempotency-Key", key);

        repeats(second, first);
        assertThat(second.header("Command-Result")).isEqualTo("unchanged");
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        create(key);
        var user = given.user();
        var json = Json.text("{'name': 'Ada', 'email': '%s'}", email);
        reused(() -> caller.post("/v1/users", json + " ", "Idempotency-Key", key));
        reused(() -> caller.post("/v1/organizations", json, "Idempotency-Key", key));
        reused(() -> caller.patch("/v1/users/" + user, json, "Idempotency-Key", key));
        reused(() -> caller.post("/v1/users", json, "Idempotency-Key", key, "If-Match", "*"));
        assertThat(create(key).header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_belongs_to_its_actor() {
        var ada = Given.unique();
        var eve = Given.unique();
        var first = create(key, "Roster-Actor", ada);

        assertThat(create(key, "Roster-Actor", eve).code()).isEqualTo("email_already_in_use");
        assertThat(create(key).code()).isEqualTo("email_already_in_use");
        repeats(create(key, "Roster-Actor", ada), first);
    }

    @Test
    void quotes_around_a_key_are_no_part_of_it() {
        var first = create("\"" + key + "\"");

        repeats(create(key), first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "a b", "a\tb", "\"a", "\"a\" \"b\""})
    void a_malformed_key_is_refused(String malformed) {
        refused(ProblemCode.INVALID_IDEMPOTENCY_KEY, () -> create(malformed));
    }

    @Test
    void a_key_has_at_most_255_characters_and_comes_once() {
        refused(ProblemCode.INVALID_IDEMPOTENCY_KEY, () -> create("k".repeat(256)));
        refused(ProblemCode.INVALID_IDEMPOTENCY_KEY, () -> create(key, "Idempotency-Key", key));
        var longest = key + "k".repeat(255 - key.length());
        var first = create(longest);
        repeats(create("\"" + longest + "\""), first);
    }

    @Test
    void keys_are_forgotten_when_they_are_old_in_bounded_transactions() {
        for (var i = 0; i < 5; i++) given.user();
        create(key);
        var young = Given.unique();
        assertThat(caller.delete("/v1/users/" + Given.unique(), "Idempotency-Key", young)
                        .status())
                .isEqualTo(404);
        jdbc.sql("update idempotency_keys set kept_at = kept_at - interval '25 hours' where key <> ?")
                .param(young)
                .update();
        var old = jdbc.sql("select count(*) from idempotency_keys")
                        .query(Integer.class)
                        .single()
                - 1;
        var expiry = new KeyExpiry(
                jdbc, new IdempotencySettings(Duration.ofHours(24), Math.max(1, old - 1), Duration.ofMinutes(1)));

        assertThat(expiry.run()).isEqualTo(old > 1);
        expiry.run();
        assertThat(jdbc.sql("select key from idempotency_keys")
                        .query(String.class)
                        .list())
                .contains(young)
                .doesNotContain(key);
        assertThat(create(key).code()).isEqualTo("email_already_in_use");
    }

    private Reply create(String key, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", key));
        all.addAll(List.of(headers));
        return caller.post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s'}", email), all.toArray(String[]::new));
    }

    private void reused(Supplier<Reply> call) {
        refused(ProblemCode.IDEMPOTENCY_KEY_REUSED, call);
    }

    private static void repeats(Reply again, Reply first) {
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        for (var header : REPEATED) assertThat(again.header(header)).isEqualTo(first.header(header));
    }
}
