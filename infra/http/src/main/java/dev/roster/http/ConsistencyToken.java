package dev.roster.http;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a command led to, as a caller who wants to read it must find it.
 *
 * @param versions of each aggregate that it touched; or, where a command is named, the last on each partition of the log
 * @param command the correlation id of the facts that are not named, all of which precede those that are; null when none is left out
 */
public record ConsistencyToken(
        Collection<AggregateVersion> versions, @Nullable String command) {}
