package dev.roster.http;

import static com.zaxxer.hikari.SQLExceptionOverride.Override.CONTINUE_EVICT;
import static com.zaxxer.hikari.SQLExceptionOverride.Override.MUST_EVICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "25006", "25P03", "25P04", "53300", "55P03", "57014", "57P01", "57P02", "57P03"})
    void what_may_work_the_next_time_is_told_from_the_code_at_any_depth(String state) {
        assertThat(PassingFailure.isIn(failure(state))).isTrue();
    }

    /** As a statement fails whose connection was given up by the pool after the one before. */
    @Test
    void what_the_pool_says_of_a_connection_that_it_has_given_up_passes() throws SQLException {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(answering(DataSource.class, "getConnection", PassingFailureTest::broken));
            pool.setMaximumPoolSize(1);
            pool.setExceptionOverrideClassName(BrokenConnections.class.getName());
            var connection = pool.getConnection();
            assertThatThrownBy(connection::createStatement).hasMessage("terminating connection");

            var second = catchThrowable(connection::createStatement);
            assertThat(second).isInstanceOf(SQLException.class).hasMessage("Connection is closed");
            assertThat(PassingFailure.isIn(new IllegalStateException(second))).isTrue();
        }
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

    private static Connection broken() {
        return answering(Connection.class, "createStatement", () -> {
            throw new SQLException("terminating connection", "57P01");
        });
    }

    /** Answers so when it is asked this, is valid, and has nothing else to say. */
    private static <T> T answering(Class<T> type, String asked, Callable<?> answer) {
        var loader = PassingFailureTest.class.getClassLoader();
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, (_, method, _) -> {
            if (method.getName().equals(asked)) return answer.call();
            if (method.getReturnType() == boolean.class) return method.getName().equals("isValid");
            return method.getReturnType() == int.class ? 0 : null;
        }));
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("", state)));
    }
}
