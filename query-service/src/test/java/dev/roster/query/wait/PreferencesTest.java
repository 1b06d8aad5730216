package dev.roster.query.wait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The header {@code Prefer} as RFC 7240 has it. */
final class PreferencesTest {

    private static Preferences of(String... lines) {
        var request = new MockHttpServletRequest();
        Stream.of(lines).forEach(line -> request.addHeader("Prefer", line));
        return Preferences.of(request);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wait=5 | 5",
                "WAIT=5 | 5",
                "wait = 5 | 5",
                "wait=\"5\" | 5",
                "wait=\"\\5\" | 5",
                "wait=0 | 0",
                "wait=010 | 10",
                "wait=11 | 10",
                "wait=99999999999999999999 | 10",
                "wait=5;foo | 5",
                "wait=5 ; foo=\"a, wait=1\" ;; bar=x | 5",
                "respond-async, wait=5 | 5",
                ", ,wait=5, | 5",
                "foo=\"a\\\", wait=1\", wait=5 | 5",
                "wait=5, wait=7 | 5",
                "wait=-1 | 2",
                "wait=1.5 | 2",
                "wait=abc | 2",
                "wait=abc, wait=5 | 2",
                "wait=٣ | 2",
                "wait | 2",
                "wait= | 2",
                "wait=\"\" | 2",
                "wait=5 6, return=minimal | 2",
                "wait 5, wait=7 | 7",
                "wait=\"5 | 2",
                "=5 | 2",
                "`` | 2"
            })
    void waits_as_long_as_is_said_and_two_seconds_where_nothing_is(String line, long seconds) {
        assertThat(of(line).patience()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void is_lenient_where_that_is_said() {
        assertThat(of("handling=lenient").isLenient()).isTrue();
        assertThat(of("Handling=\"lenient\"; x=1, wait=1").isLenient()).isTrue();
        assertThat(of("handling=strict").isLenient()).isFalse();
        assertThat(of("handling=strict, handling=lenient").isLenient()).isFalse();
        assertThat(of("lenient").isLenient()).isFalse();
        assertThat(of().isLenient()).isFalse();
    }

    @Test
    void lines_are_one_list() {
        var preferences = of("return=minimal", "wait=3, handling=lenient", "wait=4");
        assertThat(preferences).isEqualTo(new Preferences(Duration.ofSeconds(3), true));
    }

    @Test
    void hostile_lines_are_read_as_fast_as_others() {
        assertThat(of("a=\"" + "\\".repeat(8_000)).patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(of("a" + "; ".repeat(4_000) + "\0").patience()).isEqualTo(Duration.ofSeconds(2));
        assertThat(of("wait=" + " ".repeat(8_000)).patience()).isEqualTo(Duration.ofSeconds(2));
    }
}
