package dev.roster.query.page;

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

/** Keeps what the service asks the database, and lets the database tell how it answers. */
final class Recorder extends NamedParameterJdbcTemplate {

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final NamedParameterJdbcTemplate other;

    Recorder(DataSource dataSource) {
        super(dataSource);
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

        Plan plan() {
            var explained = other.queryForObject(
                    "explain (analyze, buffers, timing off, format json) " + sql, parameters, String.class);
            return Plan.of(sql, Objects.requireNonNull(explained));
        }
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
