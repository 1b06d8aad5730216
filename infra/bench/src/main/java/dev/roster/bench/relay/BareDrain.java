package dev.roster.bench.relay;

import dev.roster.bench.fact.OutboxRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The outbox emptied with no Kafka behind it: 2,000 rows read, and deleted by their positions. */
record BareDrain(Connection connection) {

    private static final int BATCH = 2_000;
    private static final String OLDEST = "select * from bench_outbox order by position limit " + BATCH;
    private static final String DELETE = "delete from bench_outbox where position = any (?)";

    /** Facts a second. */
    double run() throws SQLException {
        var facts = OutboxRows.lay(connection, "bench_outbox");
        try (var statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
        }
        var start = System.nanoTime();
        for (var rows = oldest(); !rows.isEmpty(); rows = oldest()) delete(rows);
        var seconds = (System.nanoTime() - start) / 1e9;
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum bench_outbox");
        }
        return facts / seconds;
    }

    /** All columns are read: their bytes have to come here. */
    private List<Long> oldest() throws SQLException {
        try (var statement = connection.prepareStatement(OLDEST);
                var rows = statement.executeQuery()) {
            var positions = new ArrayList<Long>(BATCH);
            while (rows.next()) {
                positions.add(rows.getLong("position"));
                if (rows.getBytes("payload").length == 0) throw new IllegalStateException("a fact without payload");
            }
            return positions;
        }
    }

    private void delete(List<Long> positions) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            statement.executeUpdate();
        }
    }
}
