package dev.roster.command.http;

import dev.roster.command.change.Origin;
import dev.roster.command.change.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its operation.
 *
 * @param id that it is known by in logs and facts
 * @param key null if it may have its effect each time
 */
record Request(
        String path,
        String id,
        Origin origin,
        Precondition precondition,
        @Nullable IdempotencyKey key) {}
