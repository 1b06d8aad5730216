package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Operators see what the database is made of and what it is busy with. */
class DatabasePageTest extends CommandServiceTest {

    @Test
    void sizes_rows_statements_and_connections_are_shown() {
        given.user();
        var figures = caller.get("/admin/database").body();

        assertThat(figures.path("database").path("name").asString()).isEqualTo("command_test");
        assertThat(figures.path("database").path("bytes").asLong()).isPositive();
        assertThat(figures.path("tables")
                        .valueStream()
                        .map(table -> table.path("name").asString()))
                .contains("users", "outbox", "audit", "chore", "job");
        assertThat(figures.path("tables")
                        .valueStream()
                        .map(table -> table.path("bytes").asLong()))
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(figures.path("statements").path("available").asBoolean()).isTrue();
        assertThat(figures.path("statements").path("slowest")).isNotEmpty();
        assertThat(figures.path("connections")
                        .valueStream()
                        .map(group -> group.path("state").asString()))
                .contains("active");
    }
}
