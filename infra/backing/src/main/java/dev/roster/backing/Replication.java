package dev.roster.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** How a standby follows the server of these databases, and takes its place. */
record Replication(Databases databases) {

    private static final String STANDBY = "standby";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Keeps what the standby has not read yet. */
    private static final String SLOT = """
            select count(pg_create_physical_replication_slot('standby', true))
            where not exists (select from pg_replication_slots where slot_name = 'standby')""";

    private static final String WAIT_FOR_STANDBY = """
            alter system set synchronous_standby_names = 'standby'""";
    private static final String RELOAD = """
            select pg_reload_conf()""";
    private static final String IS_SYNCHRONOUS = """
            select exists (select from pg_stat_replication
                           where application_name = 'standby' and state = 'streaming' and sync_state = 'sync')""";
    private static final String PROMOTE = """
            select pg_promote(wait => true, wait_seconds => 30)""";

    /** A copy of the folder that starts as a standby. */
    void copy(Path from, Path to, int port, String password) throws SQLException, IOException {
        try (var connection = databases.connect()) {
            One.ask(connection, SLOT);
            new BaseBackup(from, to).take(connection);
        }
        Files.createFile(to.resolve("standby.signal"));
        // The last line of a name counts; one's own commits wait for nobody.
        Files.writeString(
                to.resolve("postgresql.auto.conf"),
                """
                primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=%s'
                primary_slot_name = '%s'
                wal_retrieve_retry_interval = '200ms'
                synchronous_standby_names = ''
                """.formatted(port, password, STANDBY, STANDBY),
                StandardOpenOption.APPEND);
    }

    /** From the return on, a commit is answered when the standby has it on its disk. */
    void waitForStandby() throws SQLException {
        try (var connection = databases.connect();
                var statement = connection.createStatement()) {
            statement.execute(WAIT_FOR_STANDBY);
            One.ask(connection, RELOAD);
            if (!Ending.await(() -> isSynchronous(connection), PATIENCE)) {
                throw new SQLException("the standby does not follow");
            }
        }
    }

    private static boolean isSynchronous(Connection connection) {
        try {
            return One.ask(connection, IS_SYNCHRONOUS).equals("t");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void promote() throws SQLException {
        try (var connection = databases.connect()) {
            if (!One.ask(connection, PROMOTE).equals("t")) throw new SQLException("the standby was not promoted");
        }
    }
}
