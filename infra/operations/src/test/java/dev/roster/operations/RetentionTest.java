package dev.roster.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is old goes, a bounded number at a time; what has changed a lot is analyzed. */
class RetentionTest {

    private final Rig rig = new Rig();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void old_entries_are_forgotten_in_bounded_pieces() {
        rig.jdbc.sql("""
                        insert into audit (id, at, action, subject)
                        select gen_random_uuid(), clock_timestamp() - make_interval(days => n * 100), 'a', n::text
                        from generate_series(0, 6) n""").update();
        rig.jdbc.sql("""
                        insert into job (id, kind, state, started_at, finished_at)
                        select gen_random_uuid(), n::text, 'done', clock_timestamp() - interval '1 year',
                               clock_timestamp() - make_interval(days => n * 50)
                        from generate_series(0, 2) n""").update();
        rig.jdbc.sql("""
                        insert into job (id, kind, started_at)
                        values (gen_random_uuid(), 'running', clock_timestamp() - interval '1 year')""").update();
        var settings = new RetentionSettings(Duration.ofDays(365), Duration.ofDays(90), Duration.ofHours(1), 2);
        var expiry = new OperationsExpiry(rig.jdbc, settings);

        assertThat(expiry.run()).isTrue();
        assertThat(expiry.run()).isFalse();
        assertThat(texts("select subject from audit order by 1")).containsExactly("0", "1", "2", "3");
        assertThat(texts("select kind from job order by 1")).containsExactly("0", "1", "running");
    }

    @Test
    void a_table_that_has_changed_a_lot_is_analyzed() {
        rig.jdbc.sql("create table if not exists bulk (id int)").update();
        rig.jdbc.sql("truncate bulk").update();
        rig.transaction.executeWithoutResult(_ -> {
            rig.jdbc.sql("insert into bulk select generate_series(1, 20000)").update();
            rig.jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        });
        var analysis = new Analysis(rig.jdbc);
        while (analysis.run()) Thread.onSpinWait();

        assertThat(texts("select reltuples::int::text from pg_class where relname = 'bulk'"))
                .containsExactly("20000");
    }

    private List<String> texts(String sql) {
        return rig.jdbc.sql(sql).query((row, _) -> row.getString(1)).list();
    }
}
