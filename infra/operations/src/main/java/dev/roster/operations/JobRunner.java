package dev.roster.operations;

import dev.roster.http.PassingFailure;
import dev.roster.shared.loop.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Does the jobs that nobody is at, one after the other. Who is at one holds it on the database's clock; when it has been silent
 * for too long, the next takes over, and whatever the first one still does is refused.
 */
@Component
final class JobRunner implements Step {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final int MAX_ERROR = 2_000;

    /**
     * Of each kind the oldest, so that two of a kind are never done at the same time. What is held here still, although nothing is
     * being done here, could not be given back while the database was away.
     */
    private static final String CLAIM = """
            update job set holder = :me, until = clock_timestamp() + make_interval(secs => :seconds)
            where id = (
                select id from job
                where state = 'running' and kind = any (:kinds)
                    and (holder is null or holder = :me or until < clock_timestamp())
                    and not exists (
                        select from job older where older.kind = job.kind and older.state = 'running'
                            and (older.started_at, older.id) < (job.started_at, job.id))
                order by started_at limit 1 for update skip locked)
            returning id, kind, request, position""";

    private static final String RENEW = """
            update job set until = clock_timestamp() + make_interval(secs => :seconds)
            where holder = :me and state = 'running'""";

    private static final String RELEASE = """
            update job set holder = null, until = null where id = :id and holder = :me and state = 'running'""";

    private static final String FAIL = """
            update job set state = 'failed', error = :error, finished_at = clock_timestamp(), holder = null, until = null
            where id = :id and holder = :me and state = 'running'""";

    /** A job that was claimed. */
    private record Claimed(JobKind kind, JobRun run) {}

    private final JdbcClient jdbc;
    private final Map<String, JobKind> kinds;
    private final UUID me = UUID.randomUUID();
    private volatile @Nullable Thread working;

    JobRunner(JdbcClient jdbc, List<JobKind> kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds.stream().collect(Collectors.toMap(JobKind::name, Function.identity()));
    }

    @Override
    public boolean run() throws Exception {
        if (kinds.isEmpty()) return false;
        var claimed = claim();
        if (claimed == null) return false;
        working = Thread.currentThread();
        try {
            work(claimed);
        } finally {
            working = null;
        }
        return true;
    }

    /** Tells the others that this instance is still at its job. */
    boolean renew() {
        if (working != null) {
            jdbc.sql(RENEW).param("seconds", LEASE.toSeconds()).param("me", me).update();
        }
        return false;
    }

    /** Has the job that is under way given up here. */
    void interrupt() {
        var thread = working;
        if (thread != null) thread.interrupt();
    }

    private void work(Claimed claimed) throws Exception {
        var run = claimed.run();
        try {
            claimed.kind().run(run);
            finish(run);
        } catch (JobTaken e) {
            LOG.warn("{}", e.getMessage());
        } catch (Exception e) {
            if (isPassing(e)) {
                release(run);
                throw e;
            }
            LOG.error("job {} ({}) failed", run.id(), claimed.kind().name(), e);
            fail(run, e);
        }
    }

    /** An outage may also come by way of a library that does not translate it. */
    private static boolean isPassing(Exception failure) {
        return failure instanceof InterruptedException
                || failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException
                || PassingFailure.isIn(failure);
    }

    /** Unless the work has done so itself. */
    private void finish(JobRun run) {
        var running = jdbc.sql("select exists (select from job where id = :id and state = 'running')")
                .param("id", run.id())
                .query(Boolean.class)
                .single();
        if (running) run.finish();
    }

    private void release(JobRun run) {
        var interrupted = Thread.interrupted();
        jdbc.sql(RELEASE).param("id", run.id()).param("me", me).update();
        if (interrupted) Thread.currentThread().interrupt();
    }

    private void fail(JobRun run, Exception failure) {
        var text = failure.toString();
        jdbc.sql(FAIL)
                .param("error", text.substring(0, Math.min(text.length(), MAX_ERROR)))
                .param("id", run.id())
                .param("me", me)
                .update();
    }

    private @Nullable Claimed claim() {
        return jdbc.sql(CLAIM)
                .param("me", me)
                .param("seconds", LEASE.toSeconds())
                .param("kinds", kinds.keySet().toArray(String[]::new))
                .query((row, _) -> new Claimed(
                        Objects.requireNonNull(kinds.get(row.getString("kind"))),
                        new JobRun(
                                jdbc,
                                me,
                                row.getObject("id", UUID.class),
                                row.getString("request"),
                                row.getString("position"))))
                .optional()
                .orElse(null);
    }
}
