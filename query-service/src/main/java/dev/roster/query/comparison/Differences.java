package dev.roster.query.comparison;

import dev.roster.operations.Checksums;
import dev.roster.operations.Checksums.Bucket;
import dev.roster.operations.Checksums.Row;
import dev.roster.query.projection.Aggregate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks for what differs, in no more than the buckets that do. The two sides are not looked at in the same moment. */
@Component
final class Differences {

    private record Name(String type, int bucket) {}

    private final Checksums shown;
    private final CommandService remembered;

    Differences(Checksums shown, CommandService remembered) {
        this.shown = shown;
        this.remembered = remembered;
    }

    List<Difference> find() {
        var there = byName(remembered.buckets());
        var here = byName(shown.buckets());
        var names = new LinkedHashSet<>(there.keySet());
        names.addAll(here.keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            if (!Objects.equals(there.get(name), here.get(name))) differences.addAll(in(name));
        }
        return differences;
    }

    private List<Difference> in(Name name) {
        var there = versions(remembered.rows(name.type(), name.bucket()));
        var here = versions(shown.rows(name.type(), name.bucket()));
        var differences = new ArrayList<Difference>();
        for (var id : all(there.keySet(), here.keySet())) {
            if (Objects.equals(there.get(id), here.get(id))) continue;
            differences.add(new Difference(new Aggregate(name.type(), id), there.get(id), here.get(id)));
        }
        return differences;
    }

    private static Map<Name, Bucket> byName(List<Bucket> buckets) {
        var byName = new LinkedHashMap<Name, Bucket>();
        for (var bucket : buckets) byName.put(new Name(bucket.aggregateType(), bucket.bucket()), bucket);
        return byName;
    }

    private static Map<UUID, Long> versions(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::aggregateId, Row::version));
    }

    private static Set<UUID> all(Set<UUID> some, Set<UUID> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** By aggregate. */
    static Map<Aggregate, Difference> byAggregate(List<Difference> differences) {
        return differences.stream().collect(Collectors.toMap(Difference::aggregate, Function.identity()));
    }
}
