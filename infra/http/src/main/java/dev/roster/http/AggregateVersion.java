package dev.roster.http;

import dev.roster.shared.event.AggregateType;
import java.util.UUID;

/** One version of one aggregate. */
public record AggregateVersion(AggregateType type, UUID id, long version) {}
