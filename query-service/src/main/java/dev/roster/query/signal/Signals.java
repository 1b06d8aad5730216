package dev.roster.query.signal;

import dev.roster.shared.loop.Loop;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Listens as long as the service runs, and lets the watches look after each commit of the projections. */
@Component
final class Signals implements SmartLifecycle {

    private static final Loop.Pauses PAUSES =
            new Loop.Pauses(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(50), Duration.ofSeconds(1));

    private final SignalLines lines;
    private final List<Watch> watches;
    private @Nullable Running running;

    private record Running(Loop loop, Listening listening) {}

    Signals(SignalLines lines, List<Watch> watches) {
        this.lines = lines;
        this.watches = watches;
    }

    @Override
    public void start() {
        var listening = new Listening(lines, watches);
        var loop = new Loop("signals", PAUSES, listening);
        running = new Running(loop, listening);
        loop.start();
    }

    @Override
    public void stop() {
        var present = running;
        running = null;
        if (present == null) return;
        present.loop().close();
        present.listening().close();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
