package dev.roster.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Housekeeping is done in pieces, by one instance at a time, and again when it is due. */
class ChoresTest {

    private final Rig rig = new Rig();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private int pieces;

    private record Sweeping(String name, BooleanSupplier piece) implements Chore {

        @Override
        public Duration interval() {
            return Duration.ofHours(1);
        }

        @Override
        public boolean run() {
            return piece.getAsBoolean();
        }
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Chores chores(Chore... chores) {
        return new Chores(List.of(chores), rig.jdbc, rig.transactions, meters);
    }

    @Test
    void a_chore_is_done_piece_by_piece_and_rests_then() {
        var chores = chores(new Sweeping("sweep", () -> ++pieces < 3));

        assertThat(chores.run()).isTrue();
        assertThat(chores.run()).isTrue();
        assertThat(doneAt()).isZero();
        assertThat(chores.run()).isFalse();
        assertThat(doneAt()).isPositive();
        assertThat(chores.run()).isFalse();
        assertThat(pieces).isEqualTo(3);
    }

    @Test
    void what_is_due_again_is_done_again() {
        var chores = chores(new Sweeping("sweep", () -> ++pieces < 0));
        chores.run();
        rig.jdbc.sql("update chore set due = clock_timestamp()").update();
        chores.run();

        assertThat(pieces).isEqualTo(2);
    }

    @Test
    void an_instance_passes_over_what_another_is_at() {
        var other = chores(new Sweeping("sweep", () -> ++pieces < 0));
        var chores = chores(new Sweeping(
                "sweep", () -> CompletableFuture.supplyAsync(other::run).join()));

        assertThat(chores.run()).isFalse();
        assertThat(pieces).isZero();
    }

    @Test
    void one_that_fails_leaves_nothing_and_does_not_keep_the_others() {
        var chores = chores(
                new Sweeping("break", () -> {
                    rig.jdbc
                            .sql("insert into audit (id, action, subject) values (gen_random_uuid(), 'a', 'b')")
                            .update();
                    throw new IllegalStateException("broken");
                }),
                new Sweeping("sweep", () -> ++pieces < 0));

        assertThatThrownBy(chores::run).hasMessageContaining("chore break failed");
        assertThat(pieces).isEqualTo(1);
        assertThat(rig.jdbc.sql("select count(*) from audit").query(Long.class).single())
                .isZero();
    }

    private double doneAt() {
        return meters.get("roster.chore.last.success")
                .tag("chore", "sweep")
                .gauge()
                .value();
    }
}
