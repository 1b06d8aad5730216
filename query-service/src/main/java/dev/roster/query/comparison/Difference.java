package dev.roster.query.comparison;

import dev.roster.query.projection.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An aggregate that is not shown as the command-service remembers it.
 *
 * @param remembered its version there; null if there is no such aggregate
 * @param shown its version here; null if there is no such row
 */
record Difference(
        Aggregate aggregate,
        @Nullable Long remembered,
        @Nullable Long shown) {}
