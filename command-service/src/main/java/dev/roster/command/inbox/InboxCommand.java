package dev.roster.command.inbox;

import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.id.UserId;
import java.util.List;
import java.util.UUID;

/** What can be asked for about inboxes. */
sealed interface InboxCommand {

    record MarkNotifications(UserId userId, Mark action, List<UUID> ids) implements InboxCommand {}

    record MarkAllRead(UserId userId, UUID upTo) implements InboxCommand {}
}
