package dev.roster.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

final class MetersTest extends WritingSide {

    @Autowired
    private Parked parked;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @Test
    void all_figures_are_there_from_the_start() {
        var meters = new Meters(registry, new Lag(), parked);
        assertThat(figures())
                .containsExactly(
                        "roster_projection_duplicates_total 0.0",
                        "roster_projection_gaps_total 0.0",
                        "roster_projection_lag_events 0.0",
                        "roster_projection_lag_seconds 0.0",
                        "roster_projection_parked 0.0");
        assertThat(meters).isNotNull();
    }

    @Test
    void figures_follow_what_happens() {
        var lag = new Lag();
        var meters = new Meters(registry, lag, parked);
        world.users.create("Ada");
        var fact = world.facts().getFirst();
        projections.apply(batch(List.of(log().append(fact, "{".getBytes(StandardCharsets.UTF_8)))));
        lag.set(new Partition("topic", 0), 3, null);
        meters.count(new Fresh(List.of(), 5, 7));
        assertThat(figures())
                .contains(
                        "roster_projection_duplicates_total 5.0",
                        "roster_projection_gaps_total 7.0",
                        "roster_projection_lag_events 3.0",
                        "roster_projection_parked 1.0");
    }

    private List<String> figures() {
        return registry.scrape().lines().filter(line -> !line.startsWith("#")).toList();
    }
}
