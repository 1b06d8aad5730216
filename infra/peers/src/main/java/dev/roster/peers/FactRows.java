package dev.roster.peers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The facts that the benchmark has laid out for a program to put into its outbox. */
final class FactRows {

    private static final String ALL = """
            select id, topic, aggregate_id, aggregate_version, type, convert_from(payload, 'UTF8') as payload
            from public.peer_fact order by position
            """;

    private FactRows() {}

    static List<Fact> read(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            var facts = new ArrayList<Fact>();
            while (rows.next()) facts.add(fact(rows));
            return facts;
        }
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getString("id"),
                row.getString("topic"),
                row.getString("aggregate_id"),
                row.getLong("aggregate_version"),
                row.getString("type"),
                row.getString("payload"));
    }
}
