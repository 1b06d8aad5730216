package dev.roster.bench.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ScriptTest {

    private static Asked asked(String process, String sql, String... parameters) {
        return new Asked(process, sql, List.of(parameters));
    }

    private final List<Asked> log = List.of(
            asked("1", "BEGIN"),
            asked("1", "select 1"),
            asked("1", "COMMIT"),
            asked("1", "BEGIN"),
            asked("2", "select from outbox"),
            asked("1", "insert into users", "u1"),
            asked("1", "insert into outbox", "f1", "u1"),
            asked("2", "delete from outbox"),
            asked("1", "COMMIT"));

    @Test
    void a_transaction_is_what_one_connection_asked_between_begin_and_commit() {
        assertThat(Script.of(log, List.of("u1")).statements())
                .containsExactly(asked("1", "insert into users", "u1"), asked("1", "insert into outbox", "f1", "u1"));
    }

    @Test
    void what_nobody_asked_about_is_no_script() {
        assertThatIllegalStateException().isThrownBy(() -> Script.of(log, List.of("u2")));
    }
}
