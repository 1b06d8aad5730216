package dev.roster.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.fault.Disturbance;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.ReadBack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BoundsTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void what_takes_longer_is_late_and_what_takes_far_longer_is_a_violation() {
        var limit = Duration.ofSeconds(5);
        var bound = new Bound("any", List.of(limit, limit.plusMillis(1), limit.multipliedBy(4)), limit);
        assertThat(bound.late()).isEqualTo(2);
        assertThat(bound.violations()).containsExactly(limit.multipliedBy(4));
    }

    @Test
    void a_command_that_fails_is_excused_by_anything_but_kafka() {
        var away = new Disturbance(FaultKind.KAFKA_AWAY, 0, 100 * SECOND);
        var killed = new Disturbance(FaultKind.COMMAND_POSTGRES_KILLED, 50 * SECOND, 60 * SECOND);
        assertThat(kinds(failedAt(20), away, killed)).containsExactly(Kind.WRONG_ANSWER);
        assertThat(kinds(failedAt(55), away, killed)).isEmpty();
        assertThat(kinds(failedAt(200), away, killed)).isEmpty();
    }

    @Test
    void poison_may_not_make_others_wait() {
        var poison = new Disturbance(FaultKind.POISON, 100 * SECOND, 200 * SECOND);
        var calm = new ReadBack(10 * SECOND, 11 * SECOND);
        var struck = new ReadBack(110 * SECOND, 120 * SECOND);
        var timeline = new Timeline(List.of(), List.of(calm, struck), List.of(poison), Map.of());
        var findings = new Findings();
        Bounds.check(timeline, findings);
        assertThat(findings.kinds()).containsExactly(Kind.TOO_LATE);
    }

    private static Attempt failedAt(long second) {
        return new Attempt(true, second * SECOND, second * SECOND + 1, 503, "dependency_unavailable");
    }

    private static Iterable<Kind> kinds(Attempt attempt, Disturbance... disturbances) {
        var findings = new Findings();
        Bounds.check(new Timeline(List.of(attempt), List.of(), List.of(disturbances), Map.of()), findings);
        return findings.kinds();
    }
}
