package dev.roster.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * How far the read tables are with one aggregate.
 *
 * @param applied the newest version that they contain; 0 for none
 * @param parked the first version above it that could not be applied
 */
public record Standing(long applied, @Nullable Long parked) {}
