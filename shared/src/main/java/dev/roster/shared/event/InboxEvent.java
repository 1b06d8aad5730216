package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;

/** What can happen to a user's inbox. */
public sealed interface InboxEvent extends Event {

    @Override
    InboxState state();

    /** Single notifications were marked, known ones or not. */
    record InboxMarked(InboxState state, Mark action, List<UUID> ids) implements InboxEvent {}

    /** Everything up to a notification was marked read; {@code upTo} may be below the state's {@code readThrough}. */
    record InboxReadThrough(InboxState state, Previous previous, UUID upTo) implements InboxEvent {}

    /** Nothing happened: how it is now, announced again for those who may have missed what did. */
    record InboxSnapshot(InboxState state) implements InboxEvent {}

    /** What a mark says. */
    enum Mark {
        @JsonProperty("read")
        READ,
        @JsonProperty("unread")
        UNREAD
    }
}
