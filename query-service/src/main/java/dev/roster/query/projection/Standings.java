package dev.roster.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the read tables are: the tables {@code applied} and {@code parked}, for those who wait. */
public final class Standings {

    private static final String READ = """
            select wanted.type, wanted.id, coalesce(a.version, 0) as applied,
                (select min(p.aggregate_version) from parked p
                 where p.aggregate_type = wanted.type and p.aggregate_id = wanted.id
                   and p.aggregate_version > coalesce(a.version, 0)) as parked
            from unnest(:type, :id) as wanted (type, id)
            left join applied a on a.aggregate_type = wanted.type and a.aggregate_id = wanted.id""";

    private static final String PARKED = """
            select exists (
                select from parked p
                left join applied a on a.aggregate_type = p.aggregate_type and a.aggregate_id = p.aggregate_id
                where p.headers ->> 'ce_correlationid' = any (:commands)
                  and (a.version < p.aggregate_version) is not false)""";

    private Standings() {}

    /** The standings of all these aggregates, in one look. */
    public static Map<Aggregate, Standing> read(JdbcClient jdbc, Collection<Aggregate> aggregates) {
        var standings = new HashMap<Aggregate, Standing>();
        Columns.of(aggregates)
                .text("type", Aggregate::type)
                .uuid("id", Aggregate::id)
                .query(jdbc, READ)
                .query(row -> {
                    var aggregate = new Aggregate(row.getString("type"), row.getObject("id", UUID.class));
                    var parked = row.getObject("parked", Long.class);
                    standings.put(aggregate, new Standing(row.getLong("applied"), parked));
                });
        return standings;
    }

    /** Whether a fact of one of these commands could not be applied, nor was a later one of its aggregate. */
    public static boolean isParked(JdbcClient jdbc, Set<String> commands) {
        return jdbc.sql(PARKED)
                .param("commands", commands.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }
}
