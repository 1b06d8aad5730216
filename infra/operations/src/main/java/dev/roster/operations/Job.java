package dev.roster.operations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A long work that an operator asked for.
 *
 * @param progress from 0 to 1
 * @param estimatedEnd while it runs, and once it has made some progress
 */
public record Job(
        UUID id,
        JobState state,
        double progress,
        Instant startedAt,
        @Nullable Instant estimatedEnd,
        @Nullable Instant finishedAt) {}
