package dev.roster.shared.event;

import dev.roster.shared.id.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a user has read the notifications; the id is the user's. */
public record InboxState(UserId id, @Nullable UUID readThrough, long version) implements State {}
