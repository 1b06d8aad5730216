package dev.roster.operations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job in the hands of this instance. What it notes takes effect with the transaction that is under way, if there is one. */
public final class JobRun {

    private static final String ADVANCE = """
            update job set position = :position, progress = :progress
            where id = :id and holder = :me and state = 'running'""";

    private static final String FINISH = """
            update job set state = 'done', progress = 1, finished_at = clock_timestamp(), holder = null, until = null
            where id = :id and holder = :me and state = 'running'""";

    private final JdbcClient jdbc;
    private final UUID me;
    private final UUID id;
    private final @Nullable String request;
    private final @Nullable String position;

    JobRun(JdbcClient jdbc, UUID me, UUID id, @Nullable String request, @Nullable String position) {
        this.jdbc = jdbc;
        this.me = me;
        this.id = id;
        this.request = request;
        this.position = position;
    }

    public UUID id() {
        return id;
    }

    /** What was asked for, where the kind needs to know. */
    public @Nullable String request() {
        return request;
    }

    /** Where the work was left by whoever did it before; null at its beginning. */
    public @Nullable String position() {
        return position;
    }

    /**
     * Notes how far the work is. In a transaction, it locks the job: what the transaction does is done only while the job is
     * held here.
     *
     * @param progress from 0 to 1
     * @throws JobTaken when it is not
     */
    public void advance(@Nullable String reached, double progress) {
        held(jdbc.sql(ADVANCE)
                .param("position", reached)
                .param("progress", Math.clamp(progress, 0, 1))
                .param("id", id)
                .param("me", me)
                .update());
    }

    /**
     * Notes that the work is done.
     *
     * @throws JobTaken when the job is not held here
     */
    public void finish() {
        held(jdbc.sql(FINISH).param("id", id).param("me", me).update());
    }

    private void held(int rows) {
        if (rows == 0) throw new JobTaken(id);
    }
}
