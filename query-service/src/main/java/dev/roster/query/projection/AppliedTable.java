package dev.roster.query.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code applied}. */
@Component
final class AppliedTable implements Applied {

    private static final String RAISE = """
            insert into applied (aggregate_type, aggregate_id, version)
            select * from unnest(:type, :id, :version)
            on conflict (aggregate_type, aggregate_id)
                do update set version = greatest(applied.version, excluded.version)
            returning aggregate_type, aggregate_id, old.version as before""";

    private final JdbcClient jdbc;

    AppliedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Aggregate, Long> raise(Map<Aggregate, Long> versions) {
        var before = new HashMap<Aggregate, Long>();
        if (versions.isEmpty()) return before;
        Columns.of(versions.entrySet())
                .text("type", entry -> entry.getKey().type())
                .uuid("id", entry -> entry.getKey().id())
                .bigint("version", Map.Entry::getValue)
                .query(jdbc, RAISE)
                .query(row -> {
                    var version = row.getLong("before");
                    if (row.wasNull()) return;
                    var id = row.getObject("aggregate_id", UUID.class);
                    before.put(new Aggregate(row.getString("aggregate_type"), id), version);
                });
        return before;
    }
}
