package dev.roster.command.http;

import dev.roster.command.change.Origin;
import dev.roster.command.change.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its operation.
 *
 * @param id that it is known by in logs and facts
 * @param key null if it may have its effect each time
 * @param mayShare whether its command is small enough for a transaction with those of others
 */
record Request(
        String path,
        String id,
        Origin origin,
        Precondition precondition,
        @Nullable IdempotencyKey key,
        boolean mayShare) {}
