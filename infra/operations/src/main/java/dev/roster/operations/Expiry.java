package dev.roster.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what operators did long ago, and long works that were finished long ago. */
@Component
@EnableConfigurationProperties(RetentionSettings.class)
final class Expiry implements Chore {

    private static final String FORGET_AUDIT = """
            delete from audit where id in (
                select id from audit where at < clock_timestamp() - make_interval(secs => :seconds)
                order by at limit :batch)""";

    private static final String FORGET_JOBS = """
            delete from job where id in (
                select id from job where finished_at < clock_timestamp() - make_interval(secs => :seconds)
                order by finished_at limit :batch)""";

    private final JdbcClient jdbc;
    private final RetentionSettings settings;

    Expiry(JdbcClient jdbc, RetentionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public Duration interval() {
        return settings.interval();
    }

    @Override
    public boolean run() {
        var moreAudit = forget(FORGET_AUDIT, settings.audit());
        var moreJobs = forget(FORGET_JOBS, settings.jobs());
        return moreAudit || moreJobs;
    }

    private boolean forget(String sql, Duration keep) {
        return jdbc.sql(sql)
                        .param("seconds", keep.toSeconds())
                        .param("batch", settings.batch())
                        .update()
                == settings.batch();
    }
}
