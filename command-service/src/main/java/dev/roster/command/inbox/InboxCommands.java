package dev.roster.command.inbox;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change;
import dev.roster.command.change.Changes;
import dev.roster.command.change.Violation;
import dev.roster.command.inbox.InboxCommand.MarkAllRead;
import dev.roster.command.inbox.InboxCommand.MarkNotifications;
import dev.roster.command.user.UserGuard;
import dev.roster.command.user.UserNotFound;
import dev.roster.shared.id.UserId;
import java.time.Clock;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Carries out marks. Every mark is a new version. */
@Component
class InboxCommands {

    private final Inboxes inboxes;
    private final UserGuard users;
    private final Changes changes;
    private final Clock clock;

    InboxCommands(Inboxes inboxes, UserGuard users, Changes changes, Clock clock) {
        this.inboxes = inboxes;
        this.users = users;
        this.changes = changes;
        this.clock = clock;
    }

    Change<Inbox> handle(MarkNotifications command) {
        return save(of(command.userId()).mark(command.action(), command.ids(), clock.instant()));
    }

    Change<Inbox> handle(MarkAllRead command) {
        return save(of(command.userId()).readThrough(command.upTo(), clock.instant()));
    }

    private Inbox of(UserId user) {
        if (users.hold(user).isEmpty()) throw new UserNotFound();
        return Attempt.target(inboxes.lock(user).orElseGet(() -> Inbox.untouched(user)));
    }

    /** Two first marks at the same moment: the second is tried again, and finds the inbox made. */
    private Change<Inbox> save(Change<Inbox> change) {
        try {
            return changes.save(change);
        } catch (RuntimeException e) {
            if (!Violation.is("inboxes_pkey", e)) throw e;
            throw new ConcurrencyFailureException("the inbox was made at the same moment", e);
        }
    }
}
