package dev.roster.operations;

/** Which aggregates a service shows, and in which versions. */
@FunctionalInterface
public interface Versions {

    /** A query that gives {@code aggregate_type} as text, {@code id} and {@code version}, one row for each. */
    String sql();
}
