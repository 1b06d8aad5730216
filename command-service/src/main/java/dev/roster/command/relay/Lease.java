package dev.roster.command.relay;

import dev.roster.shared.loop.Step;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to publish, held by one relay at a time on the database's clock. Renewed, or tried for, by each
 * {@link #run()}.
 */
final class Lease implements Step {

    private static final String TAKE = """
            insert into relay_lease as lease (name, holder, until)
            values ('relay', :me, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until < clock_timestamp()
            """;

    private final JdbcClient jdbc;
    private final Duration length;
    private final UUID me = UUID.randomUUID();
    private volatile long heldUntil = System.nanoTime();

    Lease(JdbcClient jdbc, Duration length) {
        this.jdbc = jdbc;
        this.length = length;
    }

    /** Whether this relay may publish now. The time is measured from before the lease was asked for, so it ends early. */
    boolean held() {
        return System.nanoTime() - heldUntil < 0;
    }

    @Override
    public boolean run() {
        var before = System.nanoTime();
        var seconds = length.toMillis() / 1_000.0;
        var taken = jdbc.sql(TAKE).param("me", me).param("seconds", seconds).update() == 1;
        heldUntil = taken ? before + length.toNanos() : before;
        return false;
    }

    /** Lets another relay take over at once. */
    void release() {
        heldUntil = System.nanoTime();
        jdbc.sql("delete from relay_lease where holder = :me").param("me", me).update();
    }
}
