package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WaitingTest {

    @Test
    void what_went_wrong_at_the_last_look_is_the_cause() {
        var down = new IOException("nobody answers");
        assertThatThrownBy(() -> Waiting.until("an answer", Duration.ZERO, () -> {
                    throw down;
                }))
                .hasMessageContaining("an answer")
                .hasCause(down);
    }
}
