package dev.roster.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;

/** A job is done by one instance at a time, and goes on where it was whoever takes it over. */
class JobsTest {

    private final Rig rig = new Rig();
    private final Jobs jobs = new Jobs(rig.jdbc);
    private final List<@Nullable String> beginnings = new ArrayList<>();

    private interface Doing {
        void run(JobRun run) throws Exception;
    }

    private final class Walk implements JobKind {

        private final Doing doing;

        Walk(Doing doing) {
            this.doing = doing;
        }

        @Override
        public String name() {
            return "walk";
        }

        @Override
        public void run(JobRun run) throws Exception {
            beginnings.add(run.position());
            doing.run(run);
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Job start(JobKind kind, @Nullable String request) {
        return Objects.requireNonNull(rig.transaction.execute(_ -> jobs.start(kind, request)));
    }

    private JobRunner runner(JobKind kind) {
        return new JobRunner(rig.jdbc, List.of(kind));
    }

    private Job job(JobKind kind, UUID id) {
        return jobs.find(kind, id).orElseThrow();
    }

    @Test
    void a_job_runs_to_its_end() throws Exception {
        var kind = new Walk(run -> run.advance("half", 0.5));
        var started = start(kind, null);
        assertThat(started.state()).isEqualTo(JobState.RUNNING);
        assertThat(started.progress()).isZero();
        assertThat(started.estimatedEnd()).isNull();
        var runner = runner(kind);

        assertThat(runner.run()).isTrue();
        assertThat(runner.run()).isFalse();
        var done = job(kind, started.id());
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(done.estimatedEnd()).isNull();
    }

    @Test
    void its_end_is_estimated_from_its_progress() throws Exception {
        var seen = new ArrayList<Job>();
        var started = new ArrayList<Job>();
        var kind = new Walk(run -> {
            run.advance("half", 0.5);
            seen.add(job(new Walk(_ -> {}), run.id()));
        });
        started.add(start(kind, null));
        runner(kind).run();

        assertThat(seen.getFirst().progress()).isEqualTo(0.5);
        assertThat(seen.getFirst().estimatedEnd()).isAfter(started.getFirst().startedAt());
    }

    @Test
    void asking_twice_for_the_same_is_asking_once() {
        var kind = new Walk(_ -> {});
        var first = start(kind, null);

        assertThat(start(kind, null).id()).isEqualTo(first.id());
        assertThat(start(kind, "another").id()).isNotEqualTo(first.id());
    }

    @Test
    void what_failed_for_its_own_sake_has_failed() throws Exception {
        var kind = new Walk(_ -> {
            throw new IllegalStateException("no way");
        });
        var started = start(kind, null);
        runner(kind).run();

        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.FAILED);
        assertThat(rig.jdbc.sql("select error from job").query(String.class).single())
                .contains("no way");
    }

    @Test
    void an_outage_is_no_failure_and_the_next_goes_on_where_it_was() throws Exception {
        var kind = new Walk(run -> {
            if ("half".equals(run.position())) return;
            run.advance("half", 0.5);
            throw new TransientDataAccessResourceException("away");
        });
        var started = start(kind, null);

        assertThatThrownBy(runner(kind)::run).isInstanceOf(TransientDataAccessResourceException.class);
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.RUNNING);
        runner(kind).run();
        assertThat(beginnings).containsExactly(null, "half");
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void an_outage_in_the_words_of_a_library_is_no_failure_either() throws Exception {
        var outage = new FlywayException(
                "Unable to restore connection to its original state", new SQLException("terminated", "57P01"));
        var kind = new Walk(_ -> {
            if (beginnings.size() == 1) throw outage;
        });
        var started = start(kind, null);

        assertThatThrownBy(runner(kind)::run).isSameAs(outage);
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.RUNNING);
        runner(kind).run();
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void who_could_not_give_it_back_goes_on_at_once() throws Exception {
        var kind = new Walk(run -> {
            if ("half".equals(run.position())) return;
            run.advance("half", 0.5);
            rig.jdbc.sql("alter table job rename to job_away").update();
            throw new TransientDataAccessResourceException("away");
        });
        var started = start(kind, null);
        var runner = runner(kind);

        assertThatThrownBy(runner::run).isInstanceOf(DataAccessException.class);
        rig.jdbc.sql("alter table job_away rename to job").update();
        assertThat(runner(kind).run()).as("another").isFalse();
        assertThat(runner.run()).isTrue();
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void who_was_silent_for_too_long_is_refused_when_another_has_taken_over() throws Exception {
        var kinds = new ArrayList<JobKind>();
        var kind = new Walk(run -> {
            if (beginnings.size() > 1) return;
            rig.jdbc
                    .sql("update job set until = clock_timestamp() - interval '1 second'")
                    .update();
            runner(kinds.getFirst()).run();
            assertThatThrownBy(() -> run.advance("late", 0.9)).isInstanceOf(JobTaken.class);
            run.advance("late", 0.9);
        });
        kinds.add(kind);
        var started = start(kind, null);
        runner(kind).run();

        assertThat(beginnings).hasSize(2);
        assertThat(job(kind, started.id()).state()).isEqualTo(JobState.DONE);
        assertThat(rig.jdbc
                        .sql("select position is null from job")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
