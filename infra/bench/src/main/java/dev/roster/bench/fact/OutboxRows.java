package dev.roster.bench.fact;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventJson;
import dev.roster.shared.time.Timestamps;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Facts as rows of the outbox, kept in a table of their own from which they are laid again and again. */
public final class OutboxRows {

    private static final String COLUMNS =
            "id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type,"
                    + " time, correlation_id, payload";
    private static final String MAKE = "create table bench_fact (like outbox)";
    /** Whoever empties it clears it away, too: PostgreSQL would do so while something else is measured. */
    private static final String SECOND = """
            create table bench_outbox (like outbox including all) with (autovacuum_enabled = off)""";

    private static final String COPY = "copy bench_fact (position, " + COLUMNS + ") from stdin";
    /** An index that knows the same users from the rounds before would be slow, and none in use does. */
    private static final String OTHER = """
            create function other(id uuid) returns uuid stable language sql
            return md5(id::text || pg_current_xact_id()::text)::uuid
            """;

    private static final int LINES = 1_000;

    private OutboxRows() {}

    /** Makes the table, and a second outbox that no relay looks at. */
    public static void keep(Connection connection, List<EventEnvelope> facts) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(MAKE);
            statement.execute(OTHER);
            statement.execute(SECOND);
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        for (var first = 0; first < facts.size(); first += LINES) {
            write(copy, first, facts.subList(first, Math.min(facts.size(), first + LINES)));
        }
        copy.endCopy();
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum analyze bench_fact");
        }
    }

    private static void write(CopyIn copy, int first, List<EventEnvelope> facts) throws SQLException {
        var lines = new StringBuilder();
        for (var i = 0; i < facts.size(); i++) {
            lines.append(first + i + 1).append('\t').append(line(facts.get(i))).append('\n');
        }
        var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
    }

    private static String line(EventEnvelope fact) {
        var known = fact.attributes();
        return String.join(
                "\t",
                known.id().toString(),
                fact.type().aggregateType().topic().wireName(),
                known.aggregateType(),
                known.aggregateId().toString(),
                Long.toString(known.aggregateVersion()),
                known.partitionKey().toString(),
                known.type(),
                Timestamps.format(known.time()),
                known.correlationId(),
                "\\\\x" + HexFormat.of().formatHex(EventJson.write(fact.event())));
    }

    /**
     * Into the table {@code outbox} or another like it, in the order of the facts, and of other users each time; whoever commits
     * makes them be seen.
     */
    public static int lay(Connection connection, String table) throws SQLException {
        return lay(connection, table, Integer.MAX_VALUE);
    }

    /** The same of the first facts alone. */
    public static int lay(Connection connection, String table, int facts) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate("""
                    insert into %s (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type,
                                    time, correlation_id, payload)
                    select other(id), topic, aggregate_type, other(aggregate_id), aggregate_version,
                           other(partition_key), type, time, correlation_id, payload
                    from bench_fact order by position limit %d
                    """.formatted(table, facts));
        }
    }
}
