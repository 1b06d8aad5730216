package dev.roster.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code applied}. */
@Component
final class AppliedTable implements Applied {

    private static final String VERSIONS = """
            select a.aggregate_type, a.aggregate_id, a.version
            from unnest(:type, :id) as wanted (type, id)
            join applied a on a.aggregate_type = wanted.type and a.aggregate_id = wanted.id""";

    private static final String RAISE = """
            insert into applied (aggregate_type, aggregate_id, version)
            select * from unnest(:type, :id, :version)
            on conflict (aggregate_type, aggregate_id) do update set version = excluded.version""";

    private final JdbcClient jdbc;

    AppliedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Aggregate, Long> versions(Collection<Aggregate> aggregates) {
        var versions = new HashMap<Aggregate, Long>();
        if (aggregates.isEmpty()) return versions;
        Columns.of(aggregates)
                .text("type", Aggregate::type)
                .uuid("id", Aggregate::id)
                .query(jdbc, VERSIONS)
                .query(row -> {
                    var id = row.getObject("aggregate_id", UUID.class);
                    versions.put(new Aggregate(row.getString("aggregate_type"), id), row.getLong("version"));
                });
        return versions;
    }

    @Override
    public void raise(Map<Aggregate, Long> versions) {
        Columns.of(versions.entrySet())
                .text("type", entry -> entry.getKey().type())
                .uuid("id", entry -> entry.getKey().id())
                .bigint("version", Map.Entry::getValue)
                .update(jdbc, RAISE);
    }
}
