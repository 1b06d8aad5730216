package dev.roster.query.projection;

import dev.roster.operations.Chore;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets records that nobody did anything about for very long. */
@Component
@EnableConfigurationProperties(ParkedSettings.class)
final class ParkedExpiry implements Chore {

    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private static final String FORGET = """
            delete from parked where id in (
                select id from parked where parked_at < clock_timestamp() - make_interval(secs => :seconds)
                order by parked_at limit :batch)""";

    private final JdbcClient jdbc;
    private final ParkedSettings settings;

    ParkedExpiry(JdbcClient jdbc, ParkedSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "parked";
    }

    @Override
    public Duration interval() {
        return INTERVAL;
    }

    @Override
    public boolean run() {
        return jdbc.sql(FORGET)
                        .param("seconds", settings.keep().toSeconds())
                        .param("batch", BATCH)
                        .update()
                == BATCH;
    }
}
