package dev.roster.query.projection;

import java.util.Collection;
import java.util.Map;

/** The newest version of each aggregate that the read tables contain. */
interface Applied {

    /** Those of the aggregates that have one. */
    Map<Aggregate, Long> versions(Collection<Aggregate> aggregates);

    void raise(Map<Aggregate, Long> versions);
}
