package dev.roster.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChaosIT {

    @Test
    void whatever_is_killed_nothing_is_lost_invented_doubled_or_disordered() throws Exception {
        var report = Chaos.run(Settings.fromProperties());
        System.out.println(report.text());
        assertThat(report.invalid()).isEmpty();
        assertThat(report.findings().all()).isEmpty();
    }
}
