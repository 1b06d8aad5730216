package dev.roster.command.inbox;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Change;
import dev.roster.command.change.Change.Created;
import dev.roster.command.change.Change.Updated;
import dev.roster.shared.event.InboxEvent;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a user marked; version 0 is the inbox before its first mark. */
@Order(3)
@Table("inboxes")
record Inbox(@Id UserId id, @Nullable UUID readThrough, long version) implements Aggregate {

    static Inbox untouched(UserId user) {
        return new Inbox(user, null, 0);
    }

    Change<Inbox> mark(Mark action, List<UUID> ids, Instant now) {
        var next = new Inbox(id, readThrough, version + 1);
        return to(next, new InboxMarked(next.state(), action, ids), now);
    }

    /** Never falls back: an older notification leaves {@code readThrough} as it is. */
    Change<Inbox> readThrough(UUID upTo, Instant now) {
        var further = readThrough == null || Uuids.compare(upTo, readThrough) > 0;
        var next = new Inbox(id, further ? upTo : readThrough, version + 1);
        var previous = version == 0 ? Previous.NONE : Previous.between(state(), next.state());
        return to(next, new InboxReadThrough(next.state(), previous, upTo), now);
    }

    @Override
    public InboxState state() {
        return new InboxState(id, readThrough, version);
    }

    private Change<Inbox> to(Inbox next, InboxEvent fact, Instant now) {
        return version == 0 ? new Created<>(next, fact, now) : new Updated<>(next, fact, now);
    }
}
