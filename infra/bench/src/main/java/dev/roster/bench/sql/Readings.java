package dev.roster.bench.sql;

import dev.roster.bench.load.Caller;
import dev.roster.bench.rig.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * What several requests have read, as the server was asked it.
 *
 * @param requests the statements of each request
 */
public record Readings(List<List<Asked>> requests) {

    /** Of requests that are sent one after the other, while nobody else asks anything. */
    public static Readings record(Postgres postgres, List<? extends Callable<?>> requests) throws Exception {
        var each = new StatementLog(postgres)
                .duringEach(requests).stream()
                        .map(asked -> asked.stream().filter(Readings::isReading).toList())
                        .toList();
        if (each.stream().anyMatch(List::isEmpty)) throw new IllegalStateException("a request has read nothing");
        return new Readings(each);
    }

    private static boolean isReading(Asked asked) {
        return asked.sql().startsWith("select") && !asked.sql().contains("pg_reload_conf");
    }

    /** Reads what the requests have read, one after the other, again and again. */
    public Caller caller(Connection connection, int first) {
        return new Reader(connection, first);
    }

    private final class Reader implements Caller {

        private final Connection connection;
        private final Map<String, PreparedStatement> prepared = new HashMap<>();
        private int next;

        private Reader(Connection connection, int first) {
            this.connection = connection;
            this.next = first;
        }

        @Override
        public int call() throws SQLException {
            for (var asked : requests.get(next++ % requests.size())) {
                var statement = prepared.get(asked.sql());
                if (statement == null) {
                    statement = connection.prepareStatement(asked.withQuestionMarks());
                    prepared.put(asked.sql(), statement);
                }
                Statements.run(statement, asked.parameters());
            }
            return 1;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
