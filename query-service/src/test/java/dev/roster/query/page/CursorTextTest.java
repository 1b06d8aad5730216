package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.http.SigningKeys;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class CursorTextTest {

    private static final String OLD = "the old key of this service";
    private static final String NEW = "the new key of this service";
    private static final UUID QUERY = UUID.randomUUID();

    private static CursorText signedWith(String... keys) {
        return new CursorText(new SigningKeys(List.of(keys)));
    }

    @Test
    void a_cursor_comes_back_as_it_went() {
        for (var key : List.of("", "2026-03-01T00:00:00.000007Z", "émile 😀\n", "-17")) {
            for (var backward : List.of(true, false)) {
                var cursor = new Cursor(backward, !backward, key, UUID.randomUUID());
                assertThat(signedWith(NEW).read(signedWith(NEW).write(cursor, QUERY), QUERY))
                        .isEqualTo(cursor);
                assertThat(signedWith(NEW)
                                .read(signedWith(NEW).write(cursor.turned(), QUERY), QUERY)
                                .inclusive())
                        .isTrue();
            }
        }
    }

    @Test
    void keys_change_without_a_break() {
        var cursor = new Cursor(false, false, "key", UUID.randomUUID());
        var old = signedWith(OLD).write(cursor, QUERY);
        assertThat(signedWith(NEW, OLD).read(old, QUERY)).isEqualTo(cursor);
        assertThat(signedWith(NEW).read(signedWith(NEW, OLD).write(cursor, QUERY), QUERY))
                .isEqualTo(cursor);
        assertThatThrownBy(() -> signedWith(NEW).read(old, QUERY))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }

    @Test
    void keys_that_can_be_guessed_are_refused() {
        assertThatThrownBy(() -> signedWith("short")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signedWith(NEW, "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> signedWith()).isInstanceOf(IllegalArgumentException.class);
    }
}
