package dev.roster.query.projection;

import java.util.Map;

/** The newest version of each aggregate that the read tables contain. */
interface Applied {

    /**
     * Raises each aggregate to the version, unless it has come as far.
     *
     * @return the versions before; of those that had none, none
     */
    Map<Aggregate, Long> raise(Map<Aggregate, Long> versions);
}
