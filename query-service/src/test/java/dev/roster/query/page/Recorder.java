package dev.roster.query.page;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what the service asks the database, and lets the database tell how it answers. */
final class Recorder extends NamedParameterJdbcTemplate {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final DataSource dataSource;
    private final NamedParameterJdbcTemplate other;

    Recorder(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
        this.other = new NamedParameterJdbcTemplate(dataSource);
    }

    /** A statement with the values of its parameters. */
    final class Asked {

        private final String sql;
        private final SqlParameterSource parameters;

        private Asked(String sql, SqlParameterSource parameters) {
            this.sql = sql;
            this.parameters = parameters;
        }

        /** The same with other values of some parameters. */
        Asked with(Map<String, ?> values) {
            var changed = new MapSqlParameterSource();
            for (var name : Objects.requireNonNull(parameters.getParameterNames())) {
                changed.addValue(name, parameters.getValue(name));
            }
            return new Asked(sql, changed.addValues(values));
        }

        boolean has(String parameter) {
            return parameters.hasValue(parameter);
        }

        Object value(String parameter) {
            return Objects.requireNonNull(parameters.getValue(parameter), parameter);
        }

        <T> List<T> rows(RowMapper<T> mapper) {
            return other.query(sql, parameters, mapper);
        }

        @Override
        public String toString() {
            return sql;
        }

        /** As often as it takes until driver and database could keep one plan for all values, and some more. */
        Repeated repeat() throws SQLException {
            try (var connection = dataSource.getConnection()) {
                var single = new SingleConnectionDataSource(connection, true);
                var on = new NamedParameterJdbcTemplate(single);
                var transaction = new TransactionTemplate(new DataSourceTransactionManager(single));
                return Objects.requireNonNull(transaction.execute(_ -> {
                    var plans = keptPlans(on);
                    var rows = rowsRead(on);
                    for (var i = 0; i < Repeated.TIMES; i++) on.query(sql, parameters, _ -> {});
                    var kept = keptPlans(on).entrySet().stream()
                            .mapToLong(plan -> plan.getValue() - plans.getOrDefault(plan.getKey(), 0L));
                    return new Repeated(kept.sum(), rowsRead(on) - rows);
                }));
            }
        }

        Plan plan() {
            var explained = other.queryForObject(
                    "explain (analyze, buffers, timing off, format json) " + sql, parameters, String.class);
            return Plan.of(sql, Objects.requireNonNull(explained));
        }
    }

    /**
     * What was counted on the way.
     *
     * @param keptPlans executions by a plan that is kept for all values
     * @param rows read from all tables
     */
    record Repeated(long keptPlans, long rows) {

        static final int TIMES = 15;
    }

    /** By the names of the statements, which may be given up in the meantime. */
    private static Map<String, Long> keptPlans(NamedParameterJdbcTemplate on) {
        var plans = new HashMap<String, Long>();
        on.query("select name, generic_plans from pg_prepared_statements", row -> {
            plans.put(row.getString(1), row.getLong(2));
        });
        return plans;
    }

    /** With those of transactions before, of which PostgreSQL has not made note yet. */
    private static long rowsRead(NamedParameterJdbcTemplate on) {
        return Objects.requireNonNull(on.queryForObject(
                "select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables",
                Map.of(),
                Long.class));
    }

    @Override
    protected PreparedStatementCreator getPreparedStatementCreator(
            String sql, SqlParameterSource parameters, @Nullable Consumer<PreparedStatementCreatorFactory> customizer) {
        asked.add(new Asked(sql, parameters));
        return super.getPreparedStatementCreator(sql, parameters, customizer);
    }

    void clear() {
        asked.clear();
    }

    /** What was asked since the last {@link #clear}. */
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** The plans of what was asked, as text and without carrying them out. */
    List<String> plans() {
        return asked.stream()
                .map(each -> String.join(
                        "\n", other.queryForList("explain (costs off) " + each.sql, each.parameters, String.class)))
                .toList();
    }
}
