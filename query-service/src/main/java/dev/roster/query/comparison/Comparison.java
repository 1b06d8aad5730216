package dev.roster.query.comparison;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.query.projection.Aggregate;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Repair;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Finds the aggregates that are not shown as they are remembered: those of which two looks, with time between them to
 * arrive, see the same wrong row, or the same lack of one.
 */
@Component
@EnableConfigurationProperties(ComparisonSettings.class)
final class Comparison {

    private static final Duration STEP = Duration.ofMillis(200);

    private final Differences differences;
    private final CommandService commandService;
    private final Repair repair;
    private final Lag lag;
    private final ComparisonSettings settings;
    private volatile double divergent = Double.NaN;

    Comparison(
            Differences differences,
            CommandService commandService,
            Repair repair,
            Lag lag,
            ComparisonSettings settings,
            MeterRegistry meters) {
        this.differences = differences;
        this.commandService = commandService;
        this.repair = repair;
        this.lag = lag;
        this.settings = settings;
        Gauge.builder("roster.divergent.aggregates", this, comparison -> comparison.divergent)
                .description("What this instance's last comparison found divergent; NaN before the first")
                .register(meters);
    }

    /** What is divergent, by type and id. */
    List<Difference> compare() {
        var found = found();
        divergent = found.size();
        return found;
    }

    private List<Difference> found() {
        var first = differences.find();
        if (first.isEmpty()) return first;
        pause(settings.pause());
        await(() -> lag.events() == 0);
        return stuck(Differences.byAggregate(first), differences.find());
    }

    /** What differed before as well, and has not moved since. */
    private static List<Difference> stuck(Map<Aggregate, Difference> before, List<Difference> now) {
        return now.stream()
                .filter(difference -> isSame(before.get(difference.aggregate()), difference))
                .sorted(Comparator.comparing((Difference difference) ->
                                difference.aggregate().type())
                        .thenComparing(difference -> difference.aggregate().id().toString()))
                .toList();
    }

    private static boolean isSame(@Nullable Difference before, Difference now) {
        return before != null && Objects.equals(before.shown(), now.shown());
    }

    /** Makes equal what is divergent, and waits until it is. */
    void repair(List<Difference> divergences, @Nullable UUID actor) {
        var remembered = new HashMap<Aggregate, Long>();
        for (var difference : divergences) {
            var version = difference.remembered();
            if (version != null) remembered.put(difference.aggregate(), version);
        }
        var unknown = divergences.stream()
                .map(Difference::aggregate)
                .filter(aggregate -> !remembered.containsKey(aggregate))
                .toList();
        repair.prepare(remembered, unknown, actor);
        if (remembered.isEmpty()) return;
        List<URI> jobs = commandService.resync(remembered.keySet());
        await(() -> jobs.stream().allMatch(commandService::isFinished));
        await(() -> differences.find().stream().noneMatch(now -> remembered.containsKey(now.aggregate())));
    }

    private void await(BooleanSupplier condition) {
        var end = System.nanoTime() + settings.patience().toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) pause(STEP);
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(ProblemCode.DEPENDENCY_UNAVAILABLE, "The service ends.");
        }
    }
}
