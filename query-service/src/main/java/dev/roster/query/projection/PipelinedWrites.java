package dev.roster.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * Statements that are sent as one text, with semicolons between them: the driver then sends all of them before it waits for the
 * first answer. Prepared as a whole, so the same few compositions should come again and again.
 */
final class PipelinedWrites implements Writes {

    /** Of one text; what needs more is rare, and would be prepared as a whole for one time. */
    private static final int MOST = 32;

    private final JdbcOperations jdbc;
    private final List<String> statements = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    PipelinedWrites(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(String sql, Map<String, ?> parameters) {
        var parsed = NamedParameterUtils.parseSqlStatement(sql);
        var source = new MapSqlParameterSource(parameters);
        statements.add(NamedParameterUtils.substituteNamedParameters(parsed, source));
        values.addAll(Arrays.asList(NamedParameterUtils.buildValueArray(parsed, source, null)));
        if (statements.size() == MOST) send();
    }

    /** Sends what has been added since. */
    void send() {
        if (statements.isEmpty()) return;
        jdbc.update(String.join(";\n", statements), values.toArray());
        statements.clear();
        values.clear();
    }
}
