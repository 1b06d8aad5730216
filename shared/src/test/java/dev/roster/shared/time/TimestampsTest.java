package dev.roster.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T12:00:05Z,           2026-01-09T12:00:05.000000Z",
        "2026-01-09T12:00:05.1Z,         2026-01-09T12:00:05.100000Z",
        "2026-01-09T12:00:05.123456789Z, 2026-01-09T12:00:05.123456Z",
        "1970-01-01T00:00:00Z,           1970-01-01T00:00:00.000000Z",
        "0999-12-31T23:59:59.999999Z,    0999-12-31T23:59:59.999999Z"
    })
    void an_instant_has_six_fraction_digits_in_utc(Instant instant, String text) {
        assertThat(Timestamps.format(instant)).isEqualTo(text);
        assertThat(JsonMapper.builder().addModule(new TimeModule()).build().writeValueAsString(instant))
                .isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T12:00:05.123456Z,      2026-01-09T12:00:05.123456Z",
        "2026-01-09T17:45:05.123456+05:45, 2026-01-09T12:00:05.123456Z",
        "2026-01-09T12:00:05z,             2026-01-09T12:00:05Z"
    })
    void any_offset_is_read(String text, Instant instant) {
        assertThat(Timestamps.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-01-09", "2026-01-09T12:00:05", "1767960005", "2026-13-09T12:00:05Z"})
    void what_is_no_instant_is_refused(String text) {
        assertThatThrownBy(() -> Timestamps.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void the_clock_knows_no_less_than_a_microsecond() {
        assertThat(Stream.generate(Timestamps.clock()::instant).limit(1_000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)));
    }

    @Test
    void what_was_written_is_read_as_the_same() {
        var now = Timestamps.clock().instant();

        assertThat(Timestamps.parse(Timestamps.format(now))).isEqualTo(now);
    }
}
