package dev.roster.query.wait;

import dev.roster.http.ConsistencyToken;
import dev.roster.query.projection.Aggregate;
import dev.roster.query.projection.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller wants to find.
 *
 * @param versions of each aggregate the newest
 * @param commands those of whose facts only the last are among the versions
 */
record Wanted(Map<Aggregate, Long> versions, Set<String> commands) {

    private static final Standing NONE = new Standing(0, null);

    static Wanted of(Collection<ConsistencyToken> tokens) {
        var versions = new HashMap<Aggregate, Long>();
        var commands = new HashSet<String>();
        for (var token : tokens) {
            for (var version : token.versions()) {
                var aggregate = new Aggregate(version.type().wireName(), version.id());
                versions.merge(aggregate, version.version(), Math::max);
            }
            if (token.command() != null) commands.add(token.command());
        }
        return new Wanted(versions, commands);
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
