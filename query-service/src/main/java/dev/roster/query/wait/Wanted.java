package dev.roster.query.wait;

import dev.roster.http.AggregateVersion;
import dev.roster.query.projection.Aggregate;
import dev.roster.query.projection.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The versions that a caller wants to find, of each aggregate the newest. */
record Wanted(Map<Aggregate, Long> versions) {

    private static final Standing NONE = new Standing(0, null);

    static Wanted of(Collection<AggregateVersion> tokens) {
        var versions = new HashMap<Aggregate, Long>();
        for (var token : tokens) {
            versions.merge(new Aggregate(token.type().wireName(), token.id()), token.version(), Math::max);
        }
        return new Wanted(versions);
    }

    Set<Aggregate> aggregates() {
        return versions.keySet();
    }

    /** Reached when all are there; parked when one of them, or one before it, could not be applied; empty till then. */
    Optional<Outcome> outcome(Map<Aggregate, Standing> standings) {
        var reached = true;
        for (var wanted : versions.entrySet()) {
            var standing = standings.getOrDefault(wanted.getKey(), NONE);
            if (standing.applied() >= wanted.getValue()) continue;
            reached = false;
            var parked = standing.parked();
            if (parked != null && parked <= wanted.getValue()) return Optional.of(Outcome.PARKED);
        }
        return reached ? Optional.of(Outcome.REACHED) : Optional.empty();
    }
}
