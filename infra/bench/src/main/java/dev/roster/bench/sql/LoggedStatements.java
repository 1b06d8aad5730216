package dev.roster.bench.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads statements out of what a server has logged of them, with {@link #PREFIX} before each line. */
final class LoggedStatements {

    /** The process, and something that no statement contains. */
    static final String PREFIX = "%p§";

    private static final Pattern ENTRY = Pattern.compile("^(\\d+)§(\\w+):  (.*)$", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
    private static final String PARAMETERS = "Parameters: ";
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')");

    private LoggedStatements() {}

    static List<Asked> parse(String log) {
        var statements = new ArrayList<Asked>();
        for (var entry : entries(log)) {
            var parts = ENTRY.matcher(entry);
            if (!parts.matches()) continue;
            var process = parts.group(1);
            var text = parts.group(3);
            var statement = STATEMENT.matcher(text);
            if (parts.group(2).equals("LOG") && statement.matches()) {
                statements.add(new Asked(process, statement.group(1).strip(), List.of()));
            } else if (parts.group(2).equals("DETAIL") && text.startsWith(PARAMETERS)) {
                var last = statements.removeLast();
                statements.add(new Asked(process, last.sql(), parameters(text)));
            }
        }
        return statements;
    }

    /** The lines after the first of an entry begin with a tabulator. */
    private static List<String> entries(String log) {
        return Pattern.compile("\n(?!\t)")
                .splitAsStream(log)
                .map(entry -> entry.replace("\n\t", "\n"))
                .toList();
    }

    private static List<@Nullable String> parameters(String text) {
        var parameters = new ArrayList<@Nullable String>();
        var found = PARAMETER.matcher(text);
        while (found.find()) {
            var quoted = found.group(1);
            parameters.add(quoted == null ? null : quoted.replace("''", "'"));
        }
        return parameters;
    }
}
