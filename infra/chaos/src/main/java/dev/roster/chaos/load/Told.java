package dev.roster.chaos.load;

import java.util.UUID;

/** A version of an aggregate, as a caller was told of it: there must be one fact that led to it. */
public record Told(String aggregateType, UUID aggregateId, long version) {}
