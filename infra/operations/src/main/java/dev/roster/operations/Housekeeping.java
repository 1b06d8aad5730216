package dev.roster.operations;

import dev.roster.shared.loop.Loop;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has chores and jobs done while the service runs: each on a thread of its own. */
@Component
class Housekeeping implements SmartLifecycle {

    private static final Loop.Pauses CHORES = new Loop.Pauses(
            Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofMinutes(1));
    private static final Loop.Pauses JOBS = new Loop.Pauses(
            Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(5));
    private static final Loop.Pauses RENEWAL = new Loop.Pauses(
            Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(1));

    private final JobRunner runner;
    private final List<Loop> loops;
    private volatile boolean running;

    Housekeeping(Chores chores, Jobs jobs, JobRunner runner) {
        this.runner = runner;
        var jobLoop = new Loop("jobs", JOBS, runner);
        this.loops =
                List.of(new Loop("chores", CHORES, chores), jobLoop, new Loop("job-renewal", RENEWAL, runner::renew));
        jobs.afterStart(jobLoop::wake);
    }

    @Override
    public void start() {
        running = true;
        loops.forEach(Loop::start);
    }

    /** A job that is under way is interrupted, and goes on with whichever instance comes next. */
    @Override
    public void stop() {
        running = false;
        runner.interrupt();
        loops.forEach(Loop::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
