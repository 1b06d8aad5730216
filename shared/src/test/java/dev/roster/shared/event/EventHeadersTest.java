package dev.roster.shared.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The attributes of a fact, written to and read from the headers of a record. */
class EventHeadersTest {

    private static final UUID ID = UUID.fromString("0197f3c2-7b1f-7a02-8d11-3c5e7f90a1b2");
    private static final UUID CAUSE = UUID.fromString("0197f3c2-7b1f-7a02-8d11-3c5e7f90a1b3");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void everything_that_is_known_of_a_fact_is_a_header() {
        assertThat(EventHeaders.write(known(EventType.MEMBERSHIP_ROLE_CHANGED)))
                .containsExactly(
                        entry("ce_specversion", "1.0"),
                        entry("ce_id", "0197f3c2-7b1f-7a02-8d11-3c5e7f90a1b2"),
                        entry("ce_source", "/roster/command-service"),
                        entry("ce_type", "roster.membership.role_changed.v1"),
                        entry("ce_subject", "membership/0197f3c2-b301-7f5c-a0d4-1e2f3a4b5c6d"),
                        entry("ce_time", "2026-01-09T12:00:05.000000Z"),
                        entry("ce_partitionkey", "0197f3c2-9f02-7b3a-8e5d-4c7a1b2d3e4f"),
                        entry("ce_aggregatetype", "membership"),
                        entry("ce_aggregateid", "0197f3c2-b301-7f5c-a0d4-1e2f3a4b5c6d"),
                        entry("ce_aggregateversion", "2"),
                        entry("ce_correlationid", "request-1"),
                        entry("ce_causationid", "0197f3c2-7b1f-7a02-8d11-3c5e7f90a1b3"),
                        entry("ce_authid", "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51"),
                        entry("traceparent", TRACE),
                        entry("content-type", "application/json"));
    }

    @Test
    void what_is_not_known_has_no_header() {
        assertThat(EventHeaders.write(unknown(EventType.USER_CREATED)))
                .doesNotContainKeys("ce_correlationid", "ce_causationid", "ce_authid", "traceparent")
                .containsEntry("ce_partitionkey", States.ADA.toString());
    }

    @Test
    void all_facts_of_a_project_are_in_one_order() {
        for (var type : List.of(EventType.PROJECT_CREATED, EventType.TASK_CREATED)) {
            assertThat(EventHeaders.write(known(type))).containsEntry("ce_partitionkey", States.LOOM.toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_fact_is_read_as_it_was_written(EventType type) {
        var value = EventJson.write(Catalog.example(type));

        assertThat(EventHeaders.read(EventHeaders.write(known(type)), value)).contains(known(type));
        assertThat(EventHeaders.read(EventHeaders.write(unknown(type)), value)).contains(unknown(type));
    }

    @Test
    void a_type_that_is_not_known_is_passed_over() {
        var headers = with("ce_type", "roster.user.promoted.v1");

        assertThat(EventHeaders.read(headers, new byte[] {0})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_time"})
    void a_record_without_a_needed_header_is_refused(String name) {
        var headers = new LinkedHashMap<>(EventHeaders.write(known(EventType.USER_CREATED)));
        headers.remove(name);

        assertRefused(headers, name);
    }

    @ParameterizedTest
    @CsvSource({"ce_id, 42", "ce_id, 1-1-1-1-1", "ce_causationid, x", "ce_authid, ada", "ce_time, yesterday"})
    void a_malformed_header_is_refused(String name, String value) {
        assertRefused(with(name, value), name);
    }

    @Test
    void a_known_type_without_a_value_is_refused() {
        assertThatThrownBy(() -> EventHeaders.read(EventHeaders.write(known(EventType.USER_CREATED)), null))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining("roster.user.created.v1");
    }

    private static void assertRefused(Map<String, String> headers, String name) {
        var value = EventJson.write(Catalog.example(EventType.USER_CREATED));
        assertThatThrownBy(() -> EventHeaders.read(headers, value))
                .isInstanceOf(InvalidEvent.class)
                .hasMessageContaining(name);
    }

    private static Map<String, String> with(String name, String value) {
        var headers = new LinkedHashMap<>(EventHeaders.write(known(EventType.USER_CREATED)));
        headers.put(name, value);
        return headers;
    }

    private static EventEnvelope known(EventType type) {
        return new EventEnvelope(ID, States.CHANGED, "request-1", CAUSE, States.ADA, TRACE, Catalog.example(type));
    }

    private static EventEnvelope unknown(EventType type) {
        return new EventEnvelope(ID, States.CHANGED, null, null, null, null, Catalog.example(type));
    }
}
