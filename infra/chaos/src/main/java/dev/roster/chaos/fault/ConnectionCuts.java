package dev.roster.chaos.fault;

import dev.roster.chaos.load.History;
import dev.roster.chaos.rig.Postgres;
import dev.roster.chaos.rig.Rig;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Cuts connections to both databases, again and again. */
record ConnectionCuts(Rig rig, History history, Random random, Recovering recovering) {

    private static final int CUTS = 12;

    void cut() throws Exception {
        for (var i = 0; i < CUTS; i++) {
            cut(i % 3 == 2 ? rig.queryPostgres() : rig.commandPostgres());
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(150));
        }
        var start = System.nanoTime();
        recovering.await(FaultKind.CONNECTIONS_CUT, start, () -> history.lastAccepted() - start > 0);
    }

    /** A third of those at work. */
    private static void cut(Postgres postgres) throws SQLException {
        postgres.one("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name like 'roster-%' and pid <> pg_backend_pid() and random() < 0.3""");
    }
}
