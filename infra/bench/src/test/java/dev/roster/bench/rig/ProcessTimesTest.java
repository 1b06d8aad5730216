package dev.roster.bench.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ProcessTimesTest {

    private static final String FIELDS = " S 1 2 3 4 5 6 7 8 9 10 %s 20 0 31 0 12345 1000 200";

    @Test
    void time_in_user_and_system_mode_is_added_that_of_ended_children_apart() {
        var stat = "4711 (java)" + FIELDS.formatted("150 50 1000 23");
        assertThat(ProcessTimes.parse(stat)).isEqualTo(new ProcessTimes(2.0, 10.23));
    }

    @Test
    void a_name_with_blanks_and_parentheses_moves_nothing() {
        var stat = "4711 (postgres: a) b (c)" + FIELDS.formatted("100 0 0 0");
        assertThat(ProcessTimes.parse(stat)).isEqualTo(new ProcessTimes(1.0, 0));
    }

    @Test
    void what_this_process_takes_is_seen() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/stat")));
        var before = ProcessTimes.of(ProcessHandle.current()).orElseThrow();
        var end = System.nanoTime() + 300_000_000;
        var spins = 0L;
        while (System.nanoTime() < end) spins++;
        var after = ProcessTimes.of(ProcessHandle.current()).orElseThrow();
        assertThat(spins).isPositive();
        assertThat(after.own()).isGreaterThan(before.own());
    }
}
