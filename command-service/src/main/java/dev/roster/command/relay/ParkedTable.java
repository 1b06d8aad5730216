package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code relay_parked}. */
final class ParkedTable implements Parked {

    private final JdbcClient jdbc;

    ParkedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Row row, Exception refusal) {
        jdbc.sql("""
                        insert into relay_parked (aggregate_type, aggregate_id, position, topic, error)
                        select aggregate_type, aggregate_id, position, topic, :error
                        from outbox where position = :position
                        on conflict do nothing
                        """)
                .param("position", row.position())
                .param("error", String.valueOf(refusal.getMessage()))
                .update();
    }

    long size() {
        return jdbc.sql("select count(*) from relay_parked").query(Long.class).single();
    }
}
