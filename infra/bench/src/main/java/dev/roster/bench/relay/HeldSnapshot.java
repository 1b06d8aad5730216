package dev.roster.bench.relay;

import dev.roster.bench.measure.Progress;
import dev.roster.bench.rig.Postgres;
import java.sql.Connection;
import java.sql.SQLException;

/** Somebody who looks at the database as it was, so that nothing that was deleted since can be cleared away. */
final class HeldSnapshot implements AutoCloseable {

    private static final String COLUMNS =
            "topic, aggregate_type, aggregate_version, partition_key, type, time, correlation_id, payload";
    private static final String ADD = """
            insert into outbox (id, aggregate_id, %s)
            select gen_random_uuid(), gen_random_uuid(), %s
            from bench_fact, generate_series(1, 1 + ? / (select count(*) from bench_fact)) limit ?
            """.formatted(COLUMNS, COLUMNS);

    private final Connection reader;

    HeldSnapshot(Postgres postgres) throws SQLException {
        this.reader = postgres.connect(Postgres.COMMAND);
        reader.setAutoCommit(false);
        reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = reader.createStatement()) {
            statement.execute("select count(*) from outbox");
        }
    }

    /** Rows that came and went, in one transaction, so that the relay never sees them. */
    void addDeadRows(Postgres postgres, int count) throws SQLException {
        Progress.say("laying %,d dead rows".formatted(count));
        try (var connection = postgres.connect(Postgres.COMMAND);
                var add = connection.prepareStatement(ADD);
                var delete = connection.prepareStatement("delete from outbox")) {
            connection.setAutoCommit(false);
            add.setInt(1, count);
            add.setInt(2, count);
            add.executeUpdate();
            delete.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        reader.close();
    }
}
