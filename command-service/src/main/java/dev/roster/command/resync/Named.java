package dev.roster.command.resync;

import dev.roster.shared.event.AggregateType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An aggregate that somebody named. */
record Named(AggregateType type, UUID id) {

    /** What a job remembers of them. */
    static String write(List<Named> named) {
        return named.stream()
                .map(one -> one.type.wireName() + " " + one.id)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    static List<Named> parse(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.split(" ", -1))
                .map(parts -> new Named(AggregateType.find(parts[0]).orElseThrow(), UUID.fromString(parts[1])))
                .toList();
    }

    /** In the order in which rows are locked. */
    static Map<AggregateType, List<UUID>> byType(List<Named> named) {
        var byType = new EnumMap<AggregateType, List<UUID>>(AggregateType.class);
        for (var one : named)
            byType.computeIfAbsent(one.type, _ -> new ArrayList<>()).add(one.id);
        return byType;
    }
}
