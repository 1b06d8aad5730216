package dev.roster.backing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes databases and their roles as a superuser. Names are lower-case words, so that they need no escaping. */
final class Databases {

    private final String serverUrl;
    private final String superuser;
    private final String password;
    private final String timeZone;

    /** @param serverUrl a JDBC URL up to and including the slash before the database's name */
    Databases(String serverUrl, String superuser, String password, String timeZone) {
        this.serverUrl = serverUrl;
        this.superuser = superuser;
        this.password = password;
        this.timeZone = timeZone;
    }

    /** As the superuser, who belongs to no database in particular. */
    Connection connect() throws SQLException {
        return connect("postgres");
    }

    /** To a server that may be silent. */
    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(
                serverUrl + name + "?connectTimeout=10&socketTimeout=120", superuser, password);
    }

    /** The role's password is its name: what a reader of this source cannot reach is not kept in these databases. */
    Database database(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) throw new IllegalArgumentException("name of a database: " + name);
        try (var connection = connect()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                execute(connection, "create role %s login password '%s'".formatted(name, name));
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) create(connection, name);
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(connection, "alter database %s set timezone to '%s'".formatted(name, timeZone));
            countStatements(name);
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name, e);
        }
        return new Database(serverUrl + name, name, name);
    }

    /** The builtin locale sorts and folds alike on every platform. */
    private void create(Connection connection, String name) throws SQLException {
        execute(connection, """
                create database %s owner %s template template0
                    encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'""".formatted(name, name));
    }

    /** Only a superuser may: a server that has no such extension goes without. */
    private void countStatements(String name) throws SQLException {
        try (var connection = connect(name)) {
            var available = "select 1 from pg_available_extensions where name = ?";
            if (!exists(connection, available, "pg_stat_statements")) return;
            if (exists(connection, "select 1 from pg_extension where extname = ?", "pg_stat_statements")) return;
            execute(connection, "create extension if not exists pg_stat_statements");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
