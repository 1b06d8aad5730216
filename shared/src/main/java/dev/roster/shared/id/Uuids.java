package dev.roster.shared.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes, reads and orders the UUIDs of Roster. */
public final class Uuids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();
    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final UUID NONE = new UUID(0, 0);

    private Uuids() {}

    /** A new UUIDv7; within this process each is above the one before. */
    public static UUID next() {
        return GENERATOR.generate();
    }

    /** Reads the canonical text of a UUID in either case; empty for anything else, short forms included. */
    public static Optional<UUID> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** Reads as {@link #parse} does; anything malformed is the nil UUID, which nothing has as its id. */
    public static UUID orNone(String text) {
        return parse(text).orElse(NONE);
    }

    /** Orders as PostgreSQL and the text do: by unsigned bytes, which {@link UUID#compareTo} does not. */
    public static int compare(UUID a, UUID b) {
        var high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
