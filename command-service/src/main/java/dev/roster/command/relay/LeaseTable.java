package dev.roster.command.relay;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code relay_lease}, on the database's clock. */
final class LeaseTable implements LeaseRow {

    private static final String TAKE = """
            insert into relay_lease as lease (name, holder, until)
            values ('relay', :holder, clock_timestamp() + make_interval(secs => :seconds))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where lease.holder = excluded.holder or lease.until < clock_timestamp()
            """;

    private final JdbcClient jdbc;

    LeaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean take(UUID holder, Duration length) {
        var seconds = length.toMillis() / 1_000.0;
        return jdbc.sql(TAKE).param("holder", holder).param("seconds", seconds).update() == 1;
    }

    @Override
    public void release(UUID holder) {
        jdbc.sql("delete from relay_lease where holder = :holder")
                .param("holder", holder)
                .update();
    }
}
