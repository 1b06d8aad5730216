package dev.roster.query.consumer;

import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Projections;
import dev.roster.shared.loop.Loop;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the consumer as long as the service runs: begins last and ends first, with the batch that is under way. */
@Component
@EnableConfigurationProperties(KafkaSettings.class)
final class Consumption implements SmartLifecycle {

    /** What comes back is used within the last of these. */
    private static final Loop.Pauses PAUSES = new Loop.Pauses(
            Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(2));

    private final KafkaSettings settings;
    private final Projections projections;
    private final Consumed consumed;
    private final Lag lag;
    private @Nullable Running running;

    private record Running(Loop loop, FactConsumer consumer) {}

    Consumption(KafkaSettings settings, Projections projections, Consumed consumed, Lag lag) {
        this.settings = settings;
        this.projections = projections;
        this.consumed = consumed;
        this.lag = lag;
    }

    @Override
    public void start() {
        var consumer = new FactConsumer(new KafkaCluster(settings), projections, consumed, lag);
        var loop = new Loop("fact-consumer", PAUSES, consumer);
        running = new Running(loop, consumer);
        loop.start();
    }

    @Override
    public void stop() {
        var present = running;
        running = null;
        if (present == null) return;
        present.loop().close();
        present.consumer().close();
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.consume();
    }
}
