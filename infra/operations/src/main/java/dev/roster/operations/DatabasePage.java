package dev.roster.operations;

import dev.roster.operations.DatabaseFigures.Connections;
import dev.roster.operations.DatabaseFigures.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sizes, dead rows, slow statements and connections of the service's own database. */
@RestController
final class DatabasePage {

    private static final String SIZE = """
            select current_database() as name, pg_database_size(current_database()) as bytes""";

    private static final String CONNECTIONS = """
            select coalesce(state, 'unknown') as state, count(*) as count
            from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend'
            group by 1 order by count(*) desc, 1""";

    private final OperatorsDatabase database;
    private final TableFigures tables;
    private final StatementFigures statements;

    DatabasePage(OperatorsDatabase database, TableFigures tables, StatementFigures statements) {
        this.database = database;
        this.tables = tables;
        this.statements = statements;
    }

    @GetMapping(path = "/admin/database", produces = "application/json")
    DatabaseFigures database() {
        return new DatabaseFigures(size(), tables.read(), statements.read(), connections());
    }

    private Size size() {
        return database.jdbc()
                .sql(SIZE)
                .query((row, _) -> new Size(row.getString("name"), row.getLong("bytes")))
                .single();
    }

    private List<Connections> connections() {
        return database.jdbc()
                .sql(CONNECTIONS)
                .query((row, _) -> new Connections(row.getString("state"), row.getLong("count")))
                .list();
    }
}
