package dev.roster.operations;

import dev.roster.operations.DatabaseFigures.Statement;
import dev.roster.operations.DatabaseFigures.Statements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads which statements took most time, where PostgreSQL counts them: with the extension {@code pg_stat_statements}, which
 * a superuser installs. Only statements whose values it leaves out of the text are shown.
 */
@Component
final class StatementFigures {

    private static final Logger LOG = LoggerFactory.getLogger(StatementFigures.class);

    private static final String SCHEMA = """
            select quote_ident(n.nspname) from pg_extension e join pg_namespace n on n.oid = e.extnamespace
            where e.extname = 'pg_stat_statements'""";

    private static final String SLOWEST = """
            select left(regexp_replace(query, '\\s+', ' ', 'g'), 300) as query, calls, rows, total_exec_time, mean_exec_time
            from %s.pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database())
              and query ~* '^\\s*(select|insert|update|delete|merge|with)\\y'
            order by total_exec_time desc limit 20""";

    private final OperatorsDatabase database;

    StatementFigures(OperatorsDatabase database) {
        this.database = database;
    }

    Statements read() {
        var schema = database.jdbc().sql(SCHEMA).query(String.class).optional();
        if (schema.isEmpty()) return Statements.unavailable("The extension pg_stat_statements is not installed.");
        try {
            return new Statements(true, null, slowest(schema.get()));
        } catch (DataAccessException e) {
            LOG.info("the statements cannot be read", e);
            return Statements.unavailable("The extension pg_stat_statements is installed, but cannot be read:"
                    + " shared_preload_libraries must name it, and this role must be allowed to read it.");
        }
    }

    private List<Statement> slowest(String schema) {
        return database.jdbc()
                .sql(SLOWEST.replace("%s", schema))
                .query((row, _) -> statement(row))
                .list();
    }

    private static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("query"),
                row.getLong("calls"),
                row.getLong("rows"),
                row.getDouble("total_exec_time"),
                row.getDouble("mean_exec_time"));
    }
}
