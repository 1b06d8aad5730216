package dev.roster.bench.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * A transaction as a server was asked it.
 *
 * @param names what stood in it and is another each time, such as ids
 */
public record Script(List<Asked> statements, List<String> names) {

    /** Of the transaction that is about the first of the names, whoever else asked at the same time. */
    public static Script of(List<Asked> asked, List<String> names) {
        var process = asked.stream()
                .filter(statement -> statement.mentions(names.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody asked about " + names))
                .process();
        var transaction = new ArrayList<Asked>();
        for (var statement : asked) {
            if (!statement.process().equals(process)) continue;
            if (statement.is("begin")) transaction.clear();
            else if (statement.is("commit") && mentions(transaction, names)) return new Script(transaction, names);
            else transaction.add(statement);
        }
        throw new IllegalStateException("no transaction about " + names);
    }

    private static boolean mentions(List<Asked> statements, List<String> names) {
        return statements.stream().anyMatch(statement -> statement.mentions(names.getFirst()));
    }
}
