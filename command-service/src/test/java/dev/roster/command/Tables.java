package dev.roster.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the service remembers, one digest for each table. */
final class Tables {

    private static final List<String> NAMES =
            List.of("users", "settings", "organizations", "memberships", "projects", "tasks", "inboxes", "used_ids");

    private Tables() {}

    static Map<String, String> digests(JdbcClient jdbc) {
        var digests = new LinkedHashMap<String, String>();
        for (var name : NAMES) {
            digests.put(
                    name,
                    jdbc.sql("select coalesce(md5(string_agg(t::text, '|' order by id)), '') from " + name + " t")
                            .query(String.class)
                            .single());
        }
        return digests;
    }
}
