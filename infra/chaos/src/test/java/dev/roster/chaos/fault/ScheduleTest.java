package dev.roster.chaos.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void the_same_seed_has_the_same_faults() {
        assertThat(Schedule.of(7, 100)).isEqualTo(Schedule.of(7, 100)).isNotEqualTo(Schedule.of(8, 100));
    }

    @Test
    void a_schedule_has_every_fault_and_as_many_kills_as_asked_for() {
        for (var kills : new int[] {1, 30, 500}) {
            var faults = Schedule.of(1, kills).faults();
            assertThat(faults).contains(FaultKind.values());
            assertThat(faults.stream().filter(FaultKind::isKill).count()).isGreaterThanOrEqualTo(kills);
        }
    }

    @Test
    void a_quick_run_is_one_round() {
        var faults = Schedule.of(1, 32).faults();
        assertThat(faults.stream().filter(FaultKind::isKill)).hasSize(32);
    }
}
