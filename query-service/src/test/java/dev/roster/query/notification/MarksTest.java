package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.Inboxes;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.UserId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read and what is not, whether the marks or the notifications come first. */
final class MarksTest extends WritingSide {

    private final List<EventEnvelope> notices = new ArrayList<>();
    private UserId bob;

    @BeforeEach
    void given_bob_is_told_three_things() {
        bob = world.users.create("Bob");
        for (int i = 0; i < 3; i++) {
            var acme = world.organizations.create("Acme " + i, world.users.create("Owner " + i));
            world.memberships.create(acme, bob, MembershipRole.MEMBER);
            notices.add(world.lastFact());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_marked_read_is_read_since_the_first_mark(boolean marksFirst) {
        world.inboxes.mark(bob, Mark.READ, id(0), id(1), id(1), UUID.randomUUID());
        var first = world.lastFact().time();
        world.inboxes.mark(bob, Mark.READ, id(1));
        apply(marksFirst);
        assertThat(readAt()).containsExactly(first, first, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_marked_unread_is_unread_until_it_is_read_again(boolean marksFirst) {
        world.inboxes.mark(bob, Mark.READ, id(0), id(1));
        world.inboxes.mark(bob, Mark.UNREAD, id(0), id(1), id(2));
        world.inboxes.mark(bob, Mark.READ, id(1));
        var again = world.lastFact().time();
        apply(marksFirst);
        assertThat(readAt()).containsExactly(null, again, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_not_above_the_line_is_read_since_the_line_was_first_raised_there(boolean marksFirst) {
        world.inboxes.readThrough(bob, id(0));
        var first = world.lastFact().time();
        world.inboxes.readThrough(bob, id(2));
        var second = world.lastFact().time();
        world.inboxes.readThrough(bob, id(1));
        apply(marksFirst);
        assertThat(readAt()).containsExactly(first, second, second);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_was_marked_unread_below_the_line_stays_so_until_all_is_read_again(boolean marksFirst) {
        world.inboxes.readThrough(bob, id(2));
        var line = world.lastFact().time();
        world.inboxes.mark(bob, Mark.UNREAD, id(0), id(1));
        world.inboxes.readThrough(bob, id(0));
        var again = world.lastFact().time();
        apply(marksFirst);
        assertThat(readAt()).containsExactly(again, null, line);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_mark_of_what_the_line_has_read_does_not_change_when(boolean marksFirst) {
        world.inboxes.readThrough(bob, id(1));
        var line = world.lastFact().time();
        world.inboxes.mark(bob, Mark.READ, id(0), id(2));
        var mark = world.lastFact().time();
        apply(marksFirst);
        assertThat(readAt()).containsExactly(line, line, mark);
    }

    @Test
    void the_marks_of_one_user_are_not_those_of_another() {
        var eve = world.users.create("Eve");
        world.inboxes.mark(eve, Mark.READ, id(0));
        world.inboxes.readThrough(eve, id(2));
        apply(false);
        assertThat(readAt()).containsExactly(null, null, null);
    }

    private UUID id(int notice) {
        return Inboxes.notificationId(notices.get(notice), bob);
    }

    private void apply(boolean marksFirst) {
        var marks = world.facts().stream().filter(MarksTest::isOfInbox).toList();
        var others = world.facts().stream().filter(fact -> !isOfInbox(fact)).toList();
        apply(marksFirst ? marks : others);
        apply(marksFirst ? others : marks);
    }

    private static boolean isOfInbox(EventEnvelope fact) {
        return fact.type().shortName().startsWith("inbox.");
    }

    private List<@Nullable Instant> readAt() {
        var times = new ArrayList<@Nullable Instant>();
        jdbc.sql("select read_at from notification where user_id = ? order by id")
                .param(bob.value())
                .query(row -> {
                    Timestamp time = row.getTimestamp("read_at");
                    times.add(time == null ? null : time.toInstant());
                });
        return times;
    }
}
