package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresServerTest {

    private final Database one = Backing.shared().postgres().database("one");
    private final Database two = Backing.shared().postgres().database("two");

    @Test
    void a_database_asked_for_again_is_the_same_one() throws SQLException {
        execute(one, "create table if not exists kept (id int)");
        assertThat(Backing.shared().postgres().database("one")).isEqualTo(one);
        assertThat(ask(one, "select count(*) from kept")).isEqualTo("0");
    }

    @Test
    void a_role_cannot_connect_to_the_database_of_another() {
        var trespasser = new Database(two.jdbcUrl(), one.username(), one.password());
        assertThatThrownBy(() -> ask(trespasser, "select 1")).hasMessageContaining("permission denied for database");
    }

    @Test
    void nobody_connects_without_the_password() {
        var guesser = new Database(one.jdbcUrl(), "postgres", "postgres-guess");
        assertThatThrownBy(() -> ask(guesser, "select 1")).hasMessageContaining("password authentication failed");
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "server_encoding, UTF8"})
    void what_is_committed_survives_a_crash(String setting, String value) throws SQLException {
        assertThat(ask(one, "show " + setting)).isEqualTo(value);
    }

    @Test
    void the_database_is_not_in_utc() throws SQLException {
        var setting = "select setconfig::text from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase"
                + " where datname = current_database()";
        assertThat(ask(one, setting)).isEqualTo("{TimeZone=Asia/Kathmandu}");
    }

    @Test
    void letters_of_every_script_are_letters() throws SQLException {
        assertThat(ask(one, "select lower('ŽÜRICH')")).isEqualTo("žürich");
        execute(one, "create extension if not exists pg_trgm");
        assertThat(ask(one, "select cardinality(show_trgm('жук'))::text")).isEqualTo("4");
    }

    private static String ask(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
