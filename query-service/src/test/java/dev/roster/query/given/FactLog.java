package dev.roster.query.given;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.query.projection.Delivery;
import dev.roster.query.projection.Partition;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.event.EventJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/** The partitions that facts are written to, as the relay would. */
public final class FactLog {

    public static final int PARTITIONS = 3;

    private final Map<Partition, Long> ends = new HashMap<>();

    /** Each fact as the record that a consumer would get. */
    public List<Delivery> append(List<EventEnvelope> facts) {
        var records = new ArrayList<Delivery>();
        for (var fact : facts) records.add(append(fact, EventJson.write(fact.event())));
        return records;
    }

    public Delivery append(EventEnvelope fact, byte[] value) {
        var partition = partition(fact);
        var offset = ends.merge(partition, 1L, Long::sum) - 1;
        var key = fact.event().state().id().value().toString().getBytes(UTF_8);
        return new Delivery(partition, offset, key, EventHeaders.write(fact), value);
    }

    public static Partition partition(EventEnvelope fact) {
        var key = fact.event().state().partitionKey().toString().getBytes(UTF_8);
        return new Partition(
                fact.type().aggregateType().topic().wireName(), Utils.toPositive(Utils.murmur2(key)) % PARTITIONS);
    }
}
