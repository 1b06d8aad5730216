package dev.roster.operations;

import dev.roster.shared.loop.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has chores and jobs done while the service runs: each on a thread of its own. */
@Component
@EnableConfigurationProperties(OperationsSettings.class)
class Housekeeping implements SmartLifecycle {

    private static final Loop.Pauses CHORES = new Loop.Pauses(
            Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Loop.Pauses JOBS = new Loop.Pauses(
            Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final Loop.Pauses RENEWAL = new Loop.Pauses(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(1));

    private final Chores chores;
    private final JobRunner runner;
    private final OperationsSettings settings;
    private volatile @Nullable Running running;

    private record Running(Loop chores, Loop jobs, Loop renewal) {

        void start() {
            chores.start();
            jobs.start();
            renewal.start();
        }

        void close() {
            chores.close();
            jobs.close();
            renewal.close();
        }
    }

    Housekeeping(Chores chores, Jobs jobs, JobRunner runner, OperationsSettings settings) {
        this.settings = settings;
        this.chores = chores;
        this.runner = runner;
        jobs.afterStart(this::wake);
    }

    @Override
    public void start() {
        var started = new Running(
                new Loop("chores", CHORES, chores),
                new Loop("jobs", JOBS, runner),
                new Loop("job-renewal", RENEWAL, runner::renew));
        started.start();
        running = started;
    }

    /** A job that is under way is interrupted, and goes on with whichever instance comes next. */
    @Override
    public void stop() {
        var stopped = running;
        running = null;
        runner.interrupt();
        if (stopped != null) stopped.close();
    }

    private void wake() {
        var present = running;
        if (present != null) present.jobs().wake();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.work();
    }

    /** Stops after those that others wait for. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
