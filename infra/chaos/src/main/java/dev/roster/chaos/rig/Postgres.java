package dev.roster.chaos.rig;

import dev.roster.backing.Database;
import dev.roster.backing.EmbeddedPostgresServer;
import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server with one database, durable as in production, that can be killed and comes back as it was; or a standby
 * comes into its place.
 */
public final class Postgres implements Part {

    /** Where a server may run; the other one is for its standby. */
    private record Place(Path folder, Path log, int port) {

        static Place of(String name, Path home, String letter) {
            var full = "postgres-" + name + "-" + letter;
            return new Place(home.resolve(full), home.resolve(full + ".log"), FreePort.find());
        }

        EmbeddedPostgresServer start() {
            return EmbeddedPostgresServer.start(folder, log, port);
        }
    }

    private static final List<String> LETTERS = List.of("a", "b");

    private final String name;
    private Place present;
    private Place other;
    private volatile Database own;
    private final Database database;

    private EmbeddedPostgresServer server;
    private @Nullable EmbeddedPostgresServer standby;

    Postgres(String name, Path home) {
        this.name = name;
        this.present = Place.of(name, home, LETTERS.getFirst());
        this.other = Place.of(name, home, LETTERS.getLast());
        this.server = present.start();
        this.own = server.database("roster_" + name);
        this.database = new Database(urlOfBoth(), own.username(), own.password());
        requireDurable();
    }

    static void endLeftovers(String name, Path home) throws IOException {
        for (var letter : LETTERS)
            EmbeddedPostgresServer.endLeftover(Place.of(name, home, letter).folder());
    }

    public String name() {
        return name;
    }

    /** As services find it wherever it is: whoever takes changes, asked again every second. */
    Database database() {
        return database;
    }

    private String urlOfBoth() {
        return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/roster_%s".formatted(present.port, other.port, name)
                + "?targetServerType=primary&hostRecheckSeconds=1&connectTimeout=2";
    }

    public Connection connect() throws SQLException {
        var target = own;
        return DriverManager.getConnection(
                target.jdbcUrl() + "?ApplicationName=chaos&connectTimeout=5&socketTimeout=120",
                target.username(),
                target.password());
    }

    /** The first value that it answers, if there is one. */
    public Optional<String> one(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    public synchronized void kill() {
        server.kill();
    }

    /** Returns when it answers. */
    public synchronized void start() {
        server = present.start();
    }

    /** Has a standby follow, and each commit wait for it. */
    public synchronized void follow() {
        standby = server.startStandby(other.folder, other.log, other.port);
        server.waitForStandby();
    }

    /** Kills the server for ever; returns when its standby takes changes. */
    public synchronized void failOver() {
        var follower = standby;
        if (follower == null) throw new IllegalStateException(name + " has no standby");
        server.kill();
        follower.promote();
        server = follower;
        standby = null;
        var place = present;
        present = other;
        other = place;
        own = new Database(
                "jdbc:postgresql://127.0.0.1:%d/roster_%s".formatted(present.port, name),
                own.username(),
                own.password());
        deleteOther();
    }

    private void deleteOther() {
        try {
            Folders.delete(other.folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        server.kill();
        if (standby != null) standby.kill();
    }

    private void requireDurable() {
        try {
            var settings = one("select current_setting('fsync') || current_setting('synchronous_commit')");
            if (!settings.equals(Optional.of("onon"))) {
                throw new IllegalStateException(name + " does not wait for the disk");
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
