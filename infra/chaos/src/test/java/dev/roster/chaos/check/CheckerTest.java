package dev.roster.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.Entry;
import dev.roster.chaos.load.Told;
import dev.roster.shared.id.Uuids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckerTest {

    private final Run run = new Run();

    @Test
    void a_run_without_fault_is_without_violation() {
        assertThat(run.check().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_bug_is_named(PlantedBug bug) {
        assertThat(bug.isNamed(run.evidence())).isTrue();
    }

    @Test
    void repeats_are_no_violation() {
        run.log.addAll(List.copyOf(run.log));
        assertThat(run.check().all()).isEmpty();
    }

    @Test
    void a_fact_that_nobody_asked_for_is_invented() {
        run.log.add(Run.logged("unheard-of", new Told("user", Run.USER, 4), null));
        assertThat(run.check().kinds()).contains(Kind.INVENTED);
    }

    @Test
    void a_fact_of_a_refused_request_is_invented() {
        run.entries.add(new Entry("refused", "PATCH", 2, 412, List.of(), Set.of(), 0));
        run.log.add(Run.logged("refused", new Told("user", Run.USER, 4), null));
        assertThat(run.check().kinds()).contains(Kind.INVENTED);
    }

    @Test
    void another_fact_for_a_version_is_invented() {
        run.log.add(run.log.getFirst().as(run.log.getFirst().told(), Uuids.next()));
        assertThat(run.check().kinds()).containsExactly(Kind.INVENTED);
    }

    @Test
    void a_companion_is_no_second_effect_and_two_of_them_are() {
        run.entries.add(new Entry("sign-up", "POST", 1, 201, List.of(), Set.of("settings.updated"), 1));
        var settings = new Told("settings", Run.USER, 1);
        run.log.add(Run.logged("sign-up", settings, null));
        assertThat(run.check().kinds()).containsExactly(Kind.DIVERGED);
        run.log.add(Run.logged("sign-up", new Told("settings", Run.USER, 2), null));
        assertThat(run.check().kinds()).contains(Kind.APPLIED_TWICE);
    }

    @Test
    void a_version_announced_again_after_its_fact_is_no_violation() {
        run.log.add(run.log.getLast().announcedAgain(Run.RESYNC));
        assertThat(run.check().all()).isEmpty();
        run.log.add(run.log.getLast().announcedAgain("unheard-of"));
        assertThat(run.check().kinds()).containsExactly(Kind.INVENTED);
    }

    @Test
    void a_request_without_any_answer_is_a_violation_unless_somebody_was_stopped() {
        run.attempts.add(new Attempt(true, 2_000, 2_001, 0, "HttpTimeoutException"));
        assertThat(run.check().kinds()).containsExactly(Kind.WRONG_ANSWER);
    }

    @Test
    void what_a_reader_has_missed_is_a_violation() {
        run.wrongs.add("missed: user");
        assertThat(run.check().kinds()).containsExactly(Kind.WRONG_ANSWER);
    }

    @Test
    void a_gap_in_the_versions_is_a_loss() {
        var gap = new Told("user", Run.USER, 5);
        run.entries.add(new Entry("later", "PATCH", 1, 200, List.of(gap), Set.of(), 1));
        run.log.add(Run.logged("later", gap, null));
        assertThat(run.check().kinds()).contains(Kind.LOST);
    }
}
