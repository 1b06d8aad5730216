package dev.roster.bench.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a server was asked it.
 *
 * @param process the server process that was asked: one for each connection
 * @param sql with {@code $1} and so on in the places of the parameters
 */
public record Asked(String process, String sql, List<@Nullable String> parameters) {

    boolean is(String word) {
        return sql.equalsIgnoreCase(word);
    }

    boolean mentions(String text) {
        return sql.contains(text)
                || parameters.stream().anyMatch(parameter -> parameter != null && parameter.contains(text));
    }

    /** As JDBC wants it. The driver has numbered the places in their order. */
    String withQuestionMarks() {
        return sql.replaceAll("\\$\\d+", "?");
    }
}
