package dev.roster.query.projection;

/** How a room keeps its tables true to the facts. */
public interface Projection {

    /** Writes what the facts say, in the transaction that is under way; none of them has been applied before. */
    void apply(Facts facts);
}
