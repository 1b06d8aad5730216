package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.command.outbox.BacklogTable;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The oldest rows that are there and not taken, whatever lies between them. */
class BacklogTableTest {

    private static final int ROWS = 10;

    private final RelayRig rig = new RelayRig();
    private final BacklogTable backlog = new BacklogTable(rig.jdbc);

    @AfterEach
    void close() {
        rig.close();
    }

    private List<Long> append() {
        Stream.generate(MembershipId::next)
                .limit(ROWS)
                .forEach(id -> rig.append(RelayRig.fact(id, OrganizationId.next(), 1, "backlog")));
        return oldest(0, List.of(), ROWS);
    }

    private List<Long> oldest(long above, List<Long> taken, int limit) {
        return backlog.oldest(above, taken, limit).stream().map(Row::position).toList();
    }

    @Test
    void they_come_in_order() {
        assertThat(append()).hasSize(ROWS).isSorted();
    }

    @Test
    void they_are_those_in_each_gap_of_what_is_taken() {
        var rows = append();
        var taken = List.of(rows.get(7), rows.get(1), rows.get(2), rows.get(4));
        assertThat(oldest(0, taken, ROWS))
                .containsExactly(rows.get(0), rows.get(3), rows.get(5), rows.get(6), rows.get(8), rows.get(9));
        assertThat(oldest(rows.get(3), taken, ROWS))
                .containsExactly(rows.get(5), rows.get(6), rows.get(8), rows.get(9));
        assertThat(oldest(rows.getLast(), taken, ROWS)).isEmpty();
    }

    @Test
    void there_are_no_more_than_are_asked_for_wherever_they_lie() {
        var rows = append();
        assertThat(oldest(0, List.of(rows.get(3)), 5))
                .containsExactly(rows.get(0), rows.get(1), rows.get(2), rows.get(4), rows.get(5));
        assertThat(oldest(0, List.of(rows.get(5)), 3)).containsExactly(rows.get(0), rows.get(1), rows.get(2));
    }

    @Test
    void none_is_of_a_parked_aggregate() {
        var rows = append();
        var parked = backlog.oldest(0, List.of(), 2).getLast();
        new ParkedTable(rig.jdbc).add(parked, new IllegalStateException("refused"));
        assertThat(oldest(0, List.of(), 3)).containsExactly(rows.get(0), rows.get(2), rows.get(3));
        assertThat(oldest(0, List.of(rows.get(2)), 3)).containsExactly(rows.get(0), rows.get(3), rows.get(4));
    }
}
