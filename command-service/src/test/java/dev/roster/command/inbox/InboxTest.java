package dev.roster.command.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Updated;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxTest {

    private static final UserId ID = UserId.next();
    private static final Instant NOW = Instant.parse("2026-01-09T12:00:05Z");
    /** Above each other as text, below zero and so below each other as signed numbers. */
    private static final UUID FIRST = UUID.fromString("0197f3c2-c000-7000-7fff-ffffffffffff");

    private static final UUID SECOND = UUID.fromString("0197f3c2-c000-7000-8000-000000000000");

    @Test
    void the_first_mark_makes_the_inbox() {
        var fact = new InboxMarked(new InboxState(ID, null, 1), Mark.READ, List.of(FIRST, SECOND));

        assertThat(Inbox.untouched(ID).mark(Mark.READ, List.of(FIRST, SECOND), NOW))
                .isEqualTo(new Created<>(new Inbox(ID, null, 1), fact, NOW));
    }

    @Test
    void the_first_mark_can_be_of_everything() {
        var fact = new InboxReadThrough(new InboxState(ID, FIRST, 1), Previous.NONE, FIRST);

        assertThat(Inbox.untouched(ID).readThrough(FIRST, NOW))
                .isEqualTo(new Created<>(new Inbox(ID, FIRST, 1), fact, NOW));
    }

    @Test
    void every_mark_is_a_new_version_even_if_it_says_the_same() {
        var inbox = new Inbox(ID, FIRST, 7);
        var marked = new InboxMarked(new InboxState(ID, FIRST, 8), Mark.UNREAD, List.of(FIRST));
        var through = new InboxReadThrough(new InboxState(ID, FIRST, 8), Previous.NONE, FIRST);

        assertThat(inbox.mark(Mark.UNREAD, List.of(FIRST), NOW))
                .isEqualTo(new Updated<>(new Inbox(ID, FIRST, 8), marked, NOW));
        assertThat(inbox.readThrough(FIRST, NOW)).isEqualTo(new Updated<>(new Inbox(ID, FIRST, 8), through, NOW));
    }

    @Test
    void reading_on_tells_how_far_it_was_before() {
        var previous = new Previous(Map.of("readThrough", FIRST.toString()));
        var fact = new InboxReadThrough(new InboxState(ID, SECOND, 8), previous, SECOND);

        assertThat(new Inbox(ID, FIRST, 7).readThrough(SECOND, NOW))
                .isEqualTo(new Updated<>(new Inbox(ID, SECOND, 8), fact, NOW));
    }

    @Test
    void reading_never_falls_back() {
        var fact = new InboxReadThrough(new InboxState(ID, SECOND, 8), Previous.NONE, FIRST);

        assertThat(new Inbox(ID, SECOND, 7).readThrough(FIRST, NOW))
                .isEqualTo(new Updated<>(new Inbox(ID, SECOND, 8), fact, NOW));
    }
}
