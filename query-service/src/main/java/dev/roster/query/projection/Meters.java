package dev.roster.query.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** The projection's figures for operators. */
@Component
final class Meters {

    private final Counter duplicates;
    private final Counter gaps;

    Meters(MeterRegistry registry, Lag lag, Parked parked) {
        this.duplicates = Counter.builder("roster.projection.duplicates")
                .description("Facts that had been applied before")
                .register(registry);
        this.gaps = Counter.builder("roster.projection.gaps")
                .description("Facts that jumped over a version")
                .register(registry);
        Gauge.builder("roster.projection.lag.events", lag, Lag::events)
                .description("Known events that are not applied")
                .register(registry);
        Gauge.builder("roster.projection.lag.seconds", lag, known -> known.millis() / 1_000.0)
                .description("How long the oldest of them has waited")
                .register(registry);
        // Asked for at each scrape, since other instances park too.
        Gauge.builder("roster.projection.parked", parked, Parked::count)
                .description("Records that could not be applied")
                .register(registry);
    }

    void count(Fresh fresh) {
        duplicates.increment(fresh.duplicates());
        gaps.increment(fresh.gaps());
    }
}
