package dev.roster.bench.relay;

import dev.roster.bench.fact.Records;
import dev.roster.shared.event.EventHeaders;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether the first occurrences of each aggregate's versions are in order, as a consumer sees it. */
final class Order {

    /** A version of an aggregate. */
    private record Version(String aggregate, long number) {}

    private final Map<String, Long> newest = new HashMap<>();
    private final Set<Version> skipped = new HashSet<>();
    private long first;
    private long repeats;
    private long broken;

    void add(ConsumerRecord<String, byte[]> record) {
        add(record.key(), Long.parseLong(Records.header(record.headers(), EventHeaders.AGGREGATE_VERSION)));
    }

    void add(String aggregate, long version) {
        var before = newest.getOrDefault(aggregate, 0L);
        if (version > before) {
            first++;
            if (version > before + 1) broken++;
            for (var number = before + 1; number < version; number++) skipped.add(new Version(aggregate, number));
            newest.put(aggregate, version);
        } else if (skipped.remove(new Version(aggregate, version))) {
            first++;
        } else {
            repeats++;
        }
    }

    /** Facts without their repeats. */
    long facts() {
        return first;
    }

    long repeats() {
        return repeats;
    }

    /** How often a version was seen before the one below it. */
    long broken() {
        return broken;
    }
}
