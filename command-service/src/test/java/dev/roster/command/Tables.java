package dev.roster.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the service remembers, in short: of each table, how many rows it has and who wrote the newest of them. */
final class Tables {

    private static final List<String> NAMES =
            List.of("users", "settings", "organizations", "memberships", "projects", "tasks", "inboxes", "used_ids");

    /** Whatever is written from now on is written by a transaction of a higher number, and what is deleted is missing. */
    private static final String TRACES = NAMES.stream()
            .map(name -> "select '%1$s ' || count(*) || ' ' || max(xmin::text::bigint) from %1$s".formatted(name))
            .collect(Collectors.joining(" union all "));

    private Tables() {}

    /** The same as before, as long as nothing was changed. */
    static Set<String> traces(JdbcClient jdbc) {
        return jdbc.sql(TRACES).query((row, _) -> row.getString(1)).set();
    }
}
