package dev.roster.bench.rig;

import dev.roster.backing.Database;
import dev.roster.backing.EmbeddedPostgresServer;
import dev.roster.backing.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL with the databases of both services, which waits for the disk as it does in production. */
public final class Postgres implements AutoCloseable {

    public static final String COMMAND = "roster_command";
    public static final String QUERY = "roster_query";

    /** Of the queries' database; the other one has only the second. */
    private static final String SCHEMAS = "live,public";

    private final Path home;
    private final int port = FreePort.find();
    private EmbeddedPostgresServer server;

    private Postgres(Path home) {
        this.home = home;
        this.server = startServer();
    }

    static Postgres start(Path home) {
        return new Postgres(home);
    }

    private EmbeddedPostgresServer startServer() {
        return EmbeddedPostgresServer.start(folder(home), log(), port);
    }

    /** Has the write-ahead log say what logical decoding needs, by starting again. */
    public void decodeLogically() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set wal_level = logical");
        }
        server.close();
        server = startServer();
    }

    /** Lets the owner of a database follow what happens in it. */
    public void allowReplication(String database) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("alter role " + database(database).username() + " replication");
        }
    }

    static void endLeftover(Path home) throws IOException {
        EmbeddedPostgresServer.endLeftover(folder(home));
    }

    private static Path folder(Path home) {
        return home.resolve("postgres");
    }

    public ProcessHandle process() {
        return server.process();
    }

    public Path log() {
        return home.resolve("postgres.log");
    }

    public Database database(String name) {
        return server.database(name);
    }

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return server.connect();
    }

    /** As the service whose database it is. */
    public Connection connect(String database) throws SQLException {
        var own = database(database);
        var url = own.jdbcUrl() + "?ApplicationName=bench&currentSchema=" + SCHEMAS;
        return DriverManager.getConnection(url, own.username(), own.password());
    }

    /** That whoever connects as a service does waits for the disk: asked of the server itself. */
    public void requireDurable(String database) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            if (!row.getString(1).equals("on") || !row.getString(2).equals("on")) {
                throw new IllegalStateException(database + " does not wait for the disk");
            }
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
