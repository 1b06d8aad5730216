package dev.roster.bench.relay;

import dev.roster.bench.fact.Records;
import dev.roster.shared.event.EventHeaders;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Whether the first occurrences of each aggregate's versions are in order, as a consumer sees it. */
final class Order {

    private final Map<String, Long> newest = new HashMap<>();
    private long first;
    private long repeats;
    private long broken;

    void add(ConsumerRecord<String, byte[]> record) {
        add(record.key(), Long.parseLong(Records.header(record.headers(), EventHeaders.AGGREGATE_VERSION)));
    }

    void add(String aggregate, long version) {
        var before = newest.getOrDefault(aggregate, 0L);
        if (version <= before) {
            repeats++;
            return;
        }
        first++;
        if (version > before + 1) broken++;
        newest.put(aggregate, version);
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
