package dev.roster.command.ending;

import dev.roster.shared.loop.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has ends finished while the service runs: those begun here at once, those of other instances that are gone soon. */
@Component
class EndingLifecycle implements SmartLifecycle {

    private static final Loop.Pauses PAUSES = new Loop.Pauses(
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(2));

    private final Finisher finisher;
    private volatile @Nullable Loop loop;

    EndingLifecycle(Finisher finisher, Endings endings) {
        this.finisher = finisher;
        endings.afterBegin(this::wake);
    }

    @Override
    public void start() {
        var started = new Loop("endings", PAUSES, finisher);
        started.start();
        loop = started;
    }

    /** A part that is under way is finished, or rolled back and done again by whoever comes next. */
    @Override
    public void stop() {
        var stopped = loop;
        loop = null;
        if (stopped != null) stopped.close();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Stops after the relay, which others wait for. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    private void wake() {
        var running = loop;
        if (running != null) running.wake();
    }
}
