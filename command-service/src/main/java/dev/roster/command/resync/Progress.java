package dev.roster.command.resync;

import dev.roster.shared.event.AggregateType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a resync is.
 *
 * @param type the kind that it is at
 * @param after the last of that kind that it has announced
 * @param done how many of all kinds
 * @param total how many there were at its beginning
 */
record Progress(AggregateType type, UUID after, long done, long total) {

    /** One after the other, each behind those that it refers to. */
    private static final List<AggregateType> KINDS = List.of(AggregateType.values());

    private static final UUID NONE = new UUID(0, 0);

    static Progress begin(long total) {
        return new Progress(KINDS.getFirst(), NONE, 0, total);
    }

    static Progress parse(String text) {
        var parts = text.split(" ", -1);
        return new Progress(
                AggregateType.find(parts[0]).orElseThrow(),
                UUID.fromString(parts[1]),
                Long.parseLong(parts[2]),
                Long.parseLong(parts[3]));
    }

    Progress passed(UUID last, int count) {
        return new Progress(type, last, done + count, total);
    }

    /** At the beginning of the next kind; null after the last one. */
    @Nullable
    Progress nextType() {
        var next = KINDS.indexOf(type) + 1;
        return next == KINDS.size() ? null : new Progress(KINDS.get(next), NONE, done, total);
    }

    double share() {
        return total == 0 ? 1 : Math.min(1, (double) done / total);
    }

    @Override
    public String toString() {
        return type.wireName() + " " + after + " " + done + " " + total;
    }
}
