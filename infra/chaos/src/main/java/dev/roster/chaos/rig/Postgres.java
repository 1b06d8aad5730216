package dev.roster.chaos.rig;

import dev.roster.backing.Database;
import dev.roster.backing.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL server with one database, durable as in production, that can be killed and comes back as it was. */
public final class Postgres implements Part {

    private final String name;
    private final Path folder;
    private final Path log;
    private final int port;
    private final Database database;
    private EmbeddedPostgresServer server;

    Postgres(String name, Path home, int port) {
        this.name = name;
        this.folder = home.resolve("postgres-" + name);
        this.log = home.resolve("postgres-" + name + ".log");
        this.port = port;
        this.server = EmbeddedPostgresServer.start(folder, log, port);
        this.database = server.database("roster_" + name);
        requireDurable();
    }

    static void endLeftover(String name, Path home) throws IOException {
        EmbeddedPostgresServer.endLeftover(home.resolve("postgres-" + name));
    }

    public String name() {
        return name;
    }

    Database database() {
        return database;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl() + "?ApplicationName=chaos&connectTimeout=5&socketTimeout=120",
                database.username(),
                database.password());
    }

    public synchronized void kill() {
        server.kill();
    }

    /** Returns when it answers. */
    public synchronized void start() {
        server = EmbeddedPostgresServer.start(folder, log, port);
    }

    @Override
    public synchronized void close() {
        server.kill();
    }

    private void requireDurable() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit')")) {
            rows.next();
            if (!"onon".equals(rows.getString(1)))
                throw new IllegalStateException(name + " does not wait for the disk");
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
