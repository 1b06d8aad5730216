package dev.roster.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that nobody would give and somebody does, and what becomes of them as addresses. */
class OrganizationNameTest extends CommandServiceTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "A\\u0000", "\\ud800", "a\\udc00\\ud800", "\\u202eemcA", "A\\u2066", "A\\nB"})
    void a_name_has_no_controls_no_overrides_and_no_half_characters(String name) {
        var owner = given.user();
        refused(ProblemCode.VALIDATION_FAILED, () -> found(owner, name), "/name invalid_characters");
    }

    @Test
    void a_hundred_signs_of_two_halves_are_a_name() {
        var owner = given.user();
        var reply = found(owner, "🚀".repeat(100));
        assertThat(reply.text("name")).isEqualTo("🚀".repeat(100));
        assertThat(reply.text("slug")).startsWith("organization-");
        refused(ProblemCode.VALIDATION_FAILED, () -> found(owner, "🚀".repeat(101)), "/name too_long");
    }

    @Test
    void composed_and_decomposed_are_the_same_name() {
        var organization = found(given.user(), "Ünal & Çelik").id();
        var decomposed = Normalizer.normalize("Ünal & Çelik", Normalizer.Form.NFD);
        var reply = caller.patch("/v1/organizations/" + organization, Json.object("name", decomposed));
        assertThat(reply.header("Command-Result")).isEqualTo("unchanged");
        assertThat(reply.text("name")).isEqualTo("Ünal & Çelik");
    }

    /** The name as it stands in JSON, escapes included. */
    private Reply found(String owner, String name) {
        return caller.post("/v1/organizations", "{\"ownerId\": \"" + owner + "\", \"name\": \"" + name + "\"}");
    }
}
