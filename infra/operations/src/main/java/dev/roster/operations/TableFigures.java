package dev.roster.operations;

import dev.roster.operations.DatabaseFigures.Size;
import dev.roster.operations.DatabaseFigures.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how large the tables and their indexes are, and how many of their rows are dead; the largest first. */
@Component
final class TableFigures {

    private static final String TABLES = """
            select relid, schemaname, relname, pg_total_relation_size(relid) as bytes, n_live_tup, n_dead_tup,
                   last_vacuum, last_autovacuum, last_analyze, last_autoanalyze
            from pg_stat_user_tables
            order by bytes desc, schemaname, relname""";

    private static final String INDEXES = """
            select relid, indexrelname, pg_relation_size(indexrelid) as bytes
            from pg_stat_user_indexes
            order by bytes desc, indexrelname""";

    private final OperatorsDatabase database;

    TableFigures(OperatorsDatabase database) {
        this.database = database;
    }

    /** At one moment: a table that goes meanwhile is in both answers or in neither. */
    List<Table> read() {
        return database.look(() -> {
            var indexes = indexes();
            return database.jdbc()
                    .sql(TABLES)
                    .query((row, _) -> table(row, indexes.getOrDefault(row.getLong("relid"), List.of())))
                    .list();
        });
    }

    private Map<Long, List<Size>> indexes() {
        var indexes = new HashMap<Long, List<Size>>();
        database.jdbc().sql(INDEXES).query(row -> {
            indexes.computeIfAbsent(row.getLong("relid"), _ -> new ArrayList<>())
                    .add(new Size(row.getString("indexrelname"), row.getLong("bytes")));
        });
        return indexes;
    }

    private static Table table(ResultSet row, List<Size> indexes) throws SQLException {
        return new Table(
                row.getString("schemaname"),
                row.getString("relname"),
                row.getLong("bytes"),
                indexes,
                row.getLong("n_live_tup"),
                row.getLong("n_dead_tup"),
                time(row, "last_vacuum"),
                time(row, "last_autovacuum"),
                time(row, "last_analyze"),
                time(row, "last_autoanalyze"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
