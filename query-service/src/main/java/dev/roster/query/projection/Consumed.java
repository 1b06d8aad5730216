package dev.roster.query.projection;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Where each partition goes on: kept with the read tables, the only truth about it. */
public interface Consumed {

    /** The next offset of each of the partitions; of one that was never begun, none. */
    Map<Partition, Long> next(Collection<Partition> partitions);

    /** Forgets where topics go on that have another id than when they were begun. */
    void forgetReplaced(Map<String, UUID> topicIds);

    /** Starts a partition, or starts it again where its log is not the one that it was; facts already applied stay so. */
    void begin(Partition partition, UUID topicId, long offset);

    /** Moves partitions that were begun, in the turn that is under way. */
    void advance(Map<Partition, Long> next, Writes writes);
}
