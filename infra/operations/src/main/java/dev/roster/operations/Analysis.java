package dev.roster.operations;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the planner know of tables that have changed a lot, sooner than autovacuum would: a table at a time. */
@Component
final class Analysis implements Chore {

    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final String CHANGED = """
            select format('%I.%I', s.schemaname, s.relname)
            from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.n_mod_since_analyze > 10000 + s.n_live_tup / 20 and pg_get_userbyid(c.relowner) = current_user
            order by s.n_mod_since_analyze desc limit 1""";

    private final JdbcClient jdbc;

    Analysis(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "analysis";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        var table = jdbc.sql(CHANGED).query(String.class).optional();
        table.ifPresent(name -> jdbc.sql("analyze " + name).update());
        return table.isPresent();
    }
}
