package dev.roster.query.notification;

import dev.roster.query.generation.CarryOver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the order in which notifications arrived, so that streams go on in the next generation where they were. What the live
 * generation does not have arrives after all that it has.
 */
@Component
final class ArrivalCarryOver implements CarryOver {

    private static final String TRIGGER = """
            create or replace function next.arrival_of_live() returns trigger language plpgsql as $$
            begin
                new.arrival := coalesce(
                    (select n.arrival from live.notification n where n.user_id = new.user_id and n.id = new.id), new.arrival);
                return new;
            end $$;
            create or replace trigger arrival_of_live before insert on next.notification
                for each row execute function next.arrival_of_live()""";

    /** Further than the live generation gets while the next one is made. */
    private static final String AFTER_LIVE = """
            select setval(pg_get_serial_sequence('next.notification', 'arrival'), greatest(
                (select coalesce(max(arrival), 0) from live.notification) + 1000000000000,
                (select coalesce(max(arrival), 0) from next.notification)))""";

    private static final String NO_TRIGGER = """
            drop function next.arrival_of_live cascade""";

    @Override
    public void begin(JdbcClient jdbc) {
        jdbc.sql(TRIGGER).update();
        jdbc.sql(AFTER_LIVE).query().singleRow();
    }

    @Override
    public void end(JdbcClient jdbc) {
        jdbc.sql(NO_TRIGGER).update();
    }
}
