package dev.roster.query.page;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementCreatorFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** Keeps what the service asks the database, and lets the database explain how it answers. */
final class Recorder extends NamedParameterJdbcTemplate {

    private record Asked(String sql, SqlParameterSource parameters) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final NamedParameterJdbcTemplate other;

    Recorder(DataSource dataSource) {
        super(dataSource);
        this.other = new NamedParameterJdbcTemplate(dataSource);
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

    /** The plans of what was asked since the last {@link #clear}. */
    List<String> plans() {
        return asked.stream()
                .map(each -> String.join(
                        "\n", other.queryForList("explain (costs off) " + each.sql, each.parameters, String.class)))
                .toList();
    }
}
