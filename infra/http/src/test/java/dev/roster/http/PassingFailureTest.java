package dev.roster.http;

import static com.zaxxer.hikari.SQLExceptionOverride.Override.CONTINUE_EVICT;
import static com.zaxxer.hikari.SQLExceptionOverride.Override.MUST_EVICT;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "25P03", "25P04", "53300", "55P03", "57014", "57P01", "57P02", "57P03"})
    void what_may_work_the_next_time_is_told_from_the_code_at_any_depth(String state) {
        assertThat(PassingFailure.isIn(failure(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001", ""})
    void what_is_an_error_of_ours_is_not(String state) {
        assertThat(PassingFailure.isIn(failure(state))).isFalse();
    }

    @Test
    void what_is_none_of_the_database_is_not() {
        assertThat(PassingFailure.isIn(new IllegalStateException("57P01"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"25006", "25P03", "25P04", "57P01", "57P02", "57P03", "57P04", "57P05"})
    void a_connection_that_leads_nowhere_any_more_is_given_up(String state) {
        assertThat(new BrokenConnections().adjudicate(new SQLException("", state)))
                .isEqualTo(MUST_EVICT);
    }

    @Test
    void another_failure_leaves_the_connection_to_the_pool() {
        assertThat(new BrokenConnections().adjudicate(new SQLException("", "23505")))
                .isEqualTo(CONTINUE_EVICT);
        assertThat(new BrokenConnections().adjudicate(new SQLException(""))).isEqualTo(CONTINUE_EVICT);
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("", state)));
    }
}
