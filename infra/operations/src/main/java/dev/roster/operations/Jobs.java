package dev.roster.operations;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The long works that operators asked for: the table {@code job}. */
@Component
public class Jobs {

    /** Two who ask at the same moment come one after the other. */
    private static final String QUEUE = """
            select pg_advisory_xact_lock(hashtextextended('job ' || :kind, 0))""";

    private static final String RUNNING = """
            select id from job where kind = :kind and state = 'running' and request is not distinct from :request
            order by started_at limit 1""";

    private static final String START = """
            insert into job (id, kind, request) values (:id, :kind, :request)""";

    /** It is estimated that the rest takes as long as what was done. */
    private static final String FIND = """
            select id, state, progress, started_at, finished_at,
                   case when state = 'running' and progress > 0
                        then started_at + (clock_timestamp() - started_at) / progress end as estimated_end
            from job where kind = :kind and id = :id""";

    private final JdbcClient jdbc;
    private final CopyOnWriteArrayList<Runnable> afterStart = new CopyOnWriteArrayList<>();

    Jobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Has a work done; if the same one is not done yet, that one suffices.
     *
     * @param request what is asked for, where the kind needs to know
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Job start(JobKind kind, @Nullable String request) {
        jdbc.sql(QUEUE).param("kind", kind.name()).query().singleRow();
        var running = jdbc.sql(RUNNING)
                .param("kind", kind.name())
                .param("request", request)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
        var id = running.orElseGet(Uuids::next);
        if (running.isEmpty()) {
            jdbc.sql(START)
                    .param("id", id)
                    .param("kind", kind.name())
                    .param("request", request)
                    .update();
            wakeAfterCommit();
        }
        return find(kind, id).orElseThrow();
    }

    /**
     * The job of this id.
     *
     * @throws Refusal {@code not_found}
     */
    public Job get(JobKind kind, String id) {
        return find(kind, Uuids.orNone(id))
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND, "There is no such job."));
    }

    public Optional<Job> find(JobKind kind, UUID id) {
        return jdbc.sql(FIND)
                .param("kind", kind.name())
                .param("id", id)
                .query(Jobs::job)
                .optional();
    }

    /** Has something run after each start. */
    void afterStart(Runnable wake) {
        afterStart.add(wake);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterStart.forEach(Runnable::run);
            }
        });
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                state(row.getString("state")),
                row.getDouble("progress"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                time(row, "estimated_end"),
                time(row, "finished_at"));
    }

    private static JobState state(String text) {
        return switch (text) {
            case "running" -> JobState.RUNNING;
            case "done" -> JobState.DONE;
            case "failed" -> JobState.FAILED;
            default -> throw new IllegalStateException("no state of a job: " + text);
        };
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
