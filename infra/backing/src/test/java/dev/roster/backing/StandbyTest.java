package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandbyTest {

    @TempDir
    private Path folder;

    @Test
    void a_promoted_standby_has_all_that_was_committed_while_its_server_waited_for_it() throws Exception {
        var primary = EmbeddedPostgresServer.start(folder.resolve("a"), folder.resolve("a.log"), FreePort.find());
        var database = primary.database("kept");
        execute(database, "create table kept (id int)");
        var committed = new AtomicInteger();
        try (var standby = writing(database, committed, () -> {
            var follower = primary.startStandby(folder.resolve("b"), folder.resolve("b.log"), FreePort.find());
            primary.waitForStandby();
            return follower;
        })) {
            assertThat(committed.get()).isPositive();
            primary.kill();
            assertThatThrownBy(() -> execute(standby.database("kept"), "select 1"))
                    .hasStackTraceContaining("read-only transaction");
            standby.promote();
            assertThat(count(standby.database("kept"))).isGreaterThanOrEqualTo(committed.get());
        }
    }

    /** Changes all the time that the other work takes. */
    private static <T> T writing(Database database, AtomicInteger committed, java.util.concurrent.Callable<T> work)
            throws Exception {
        try (var background = Executors.newVirtualThreadPerTaskExecutor()) {
            var writer = background.submit(() -> {
                while (!Thread.interrupted()) {
                    execute(database, "insert into kept values (" + committed.get() + ")");
                    committed.incrementAndGet();
                }
                return null;
            });
            try {
                return work.call();
            } finally {
                writer.cancel(true);
            }
        }
    }

    private static int count(Database database) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
