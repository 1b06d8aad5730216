package dev.roster.shared.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a fact says of the state before. */
class PreviousTest {

    private static final UserState BEFORE = new UserState(
            States.ADA,
            "Ada",
            "ada@example.com",
            UserRole.USER,
            true,
            null,
            "crm-1",
            States.CREATED,
            States.CREATED,
            1);

    @Test
    void the_same_state_differs_in_nothing() {
        assertThat(Previous.between(BEFORE, BEFORE)).isEqualTo(Previous.NONE);
    }

    @Test
    void version_and_time_of_the_change_are_never_told() {
        var after = user("Ada", UserRole.USER, true, null, "crm-1");

        assertThat(Previous.between(BEFORE, after)).isEqualTo(Previous.NONE);
    }

    @Test
    void old_values_are_told_in_their_json_form() {
        var after = user("Grace", UserRole.ADMIN, false, null, "crm-1");

        assertThat(Previous.between(BEFORE, after))
                .isEqualTo(new Previous(Map.of("name", "Ada", "role", "user", "active", true)));
    }

    @Test
    void a_field_that_had_no_value_is_told_as_null() {
        var after = user("Ada", UserRole.USER, true, "https://example.com/a.png", "crm-1");

        assertThat(Previous.between(BEFORE, after))
                .isEqualTo(new Previous(Collections.singletonMap("avatarUrl", null)));
    }

    @Test
    void a_field_that_was_cleared_is_told_with_its_old_value() {
        var after = user("Ada", UserRole.USER, true, null, null);

        assertThat(Previous.between(BEFORE, after).get("externalId")).isEqualTo("crm-1");
    }

    private static UserState user(
            String name, UserRole role, boolean active, @Nullable String avatar, @Nullable String externalId) {
        return new UserState(
                States.ADA,
                name,
                "ada@example.com",
                role,
                active,
                avatar,
                externalId,
                States.CREATED,
                States.CHANGED,
                2);
    }
}
