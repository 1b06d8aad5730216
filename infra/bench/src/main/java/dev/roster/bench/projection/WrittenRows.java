package dev.roster.bench.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that the projections have written into a table, in chunks that are ready to be written again into its copy. */
record WrittenRows(ReadTable table, long count, List<List<Array>> chunks) {

    private static final int CHUNK = 1_000;

    static WrittenRows since(long transaction, ReadTable table, Connection connection) throws SQLException {
        var chunks = new ArrayList<List<Array>>();
        var count = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(CHUNK);
            try (var rows = statement.executeQuery(table.selectSince(transaction))) {
                var chunk = new Chunk(table.types().size());
                while (rows.next()) {
                    count++;
                    for (var i = 0; i < chunk.columns.size(); i++)
                        chunk.columns.get(i).add(rows.getString(i + 1));
                    if (chunk.size() == CHUNK) chunks.add(chunk.arrays(connection, table.types()));
                }
                if (chunk.size() > 0) chunks.add(chunk.arrays(connection, table.types()));
            }
        }
        return new WrittenRows(table, count, chunks);
    }

    private record Chunk(List<List<@Nullable String>> columns) {

        Chunk(int columns) {
            this(new ArrayList<>());
            for (var i = 0; i < columns; i++) this.columns.add(new ArrayList<>(CHUNK));
        }

        int size() {
            return columns.getFirst().size();
        }

        /** Empty afterwards. */
        List<Array> arrays(Connection connection, List<String> types) throws SQLException {
            var arrays = new ArrayList<Array>();
            for (var i = 0; i < types.size(); i++) {
                arrays.add(connection.createArrayOf(types.get(i), columns.get(i).toArray()));
                columns.get(i).clear();
            }
            return arrays;
        }
    }
}
