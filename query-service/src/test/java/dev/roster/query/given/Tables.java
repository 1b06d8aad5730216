package dev.roster.query.given;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables that are made from facts, as a whole. */
public final class Tables {

    private static final List<String> MADE_FROM_FACTS = List.of(
            "activity",
            "applied",
            "directory_organization",
            "directory_project",
            "directory_user",
            "member_list_item",
            "notification",
            "notification_mark",
            "notification_member",
            "notification_settings",
            "organization_list_item",
            "organization_list_member",
            "parked",
            "project_list_item",
            "project_list_task",
            "read_through",
            "task_list_item",
            "user_list_item");

    private final JdbcClient jdbc;

    public Tables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not by truncate, which waits for whoever reads, and which who reads two tables may wait for. */
    public void clear() {
        jdbc.sql(Stream.concat(Stream.of("consumed", "notification_change"), MADE_FROM_FACTS.stream())
                        .map(table -> "delete from " + table)
                        .collect(Collectors.joining("; ")))
                .update();
    }

    /** Every row of every table, as JSON, in one order. */
    public Map<String, List<String>> all() {
        var all = new TreeMap<String, List<String>>();
        for (var table : MADE_FROM_FACTS) all.put(table, rows(table));
        return all;
    }

    /** Without what is not made from facts alone. */
    public List<String> rows(String table) {
        return jdbc.sql("select (to_jsonb(t) - 'arrival')::text from " + table + " t order by 1")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
