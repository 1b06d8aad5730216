package dev.roster.backing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A PostgreSQL on the loopback interface of this machine, with its durability switched on. */
public final class EmbeddedPostgresServer implements PostgresServer {

    private final PostgresStart start;
    private final EmbeddedPostgres server;
    private final PostgresCluster cluster;
    private final ProcessHandle process;
    private final String password;
    private final Databases databases;

    private EmbeddedPostgresServer(PostgresStart start, String timeZone) throws IOException {
        this.start = start;
        this.cluster = new PostgresCluster(start.folder());
        this.password = cluster.prepare();
        this.server = start.start(password);
        this.process = cluster.process().orElseThrow();
        var url = "jdbc:postgresql://127.0.0.1:" + start.port() + "/";
        this.databases = new Databases(url, "postgres", password, timeZone);
    }

    /** For tests: gone with this JVM, and in a time zone that finds those who rely on UTC. */
    static EmbeddedPostgresServer temporary() {
        // Where the library looks for what killed JVMs have left behind.
        var parent = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
        var folder = parent.resolve(UUID.randomUUID().toString());
        var log = WorkFolder.make().resolve("postgres.log");
        return start(new PostgresStart(folder, log, FreePort.find(), true), "Asia/Kathmandu");
    }

    /** Keeps its data in the folder over restarts. */
    public static EmbeddedPostgresServer start(Path folder, Path log, int port) {
        return start(new PostgresStart(folder, log, port, false), "UTC");
    }

    private static EmbeddedPostgresServer start(PostgresStart start, String timeZone) {
        try {
            return new EmbeddedPostgresServer(start, timeZone);
        } catch (IOException | IllegalStateException e) {
            var message = "PostgreSQL does not start: %s. See %s".formatted(e.getMessage(), start.log());
            throw new IllegalStateException(message, e);
        }
    }

    /** Another server in a new folder that follows this one, and answers whoever only reads. */
    public EmbeddedPostgresServer startStandby(Path folder, Path log, int port) {
        try {
            new Replication(databases).copy(start.folder(), folder, start.port(), password);
            return start(folder, log, port);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("no standby of " + start.folder(), e);
        }
    }

    /** Has each commit, from the return on, answered when the standby has it on its disk as well. */
    public void waitForStandby() {
        try {
            new Replication(databases).waitForStandby();
        } catch (SQLException e) {
            throw new IllegalStateException("no standby of " + start.folder(), e);
        }
    }

    /** Makes a standby take changes, whatever has become of the server that it followed. */
    public void promote() {
        try {
            new Replication(databases).promote();
        } catch (SQLException e) {
            throw new IllegalStateException("not promoted: " + start.folder(), e);
        }
    }

    /** Ends the server that a killed JVM has left on the folder, if there is one. */
    public static void endLeftover(Path folder) throws IOException {
        new PostgresCluster(folder).endLeftover();
    }

    /** The server's first process, which is no child of this JVM. */
    public ProcessHandle process() {
        return process;
    }

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return databases.connect();
    }

    /** As {@code kill -9} of all its processes does it: nothing is written any more. The folder can be started again. */
    public void kill() {
        try {
            cluster.kill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            // Finds nobody to stop, and gives back the lock on the folder.
            close();
        }
    }

    @Override
    public Database database(String name) {
        return databases.database(name);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
