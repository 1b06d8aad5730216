package dev.roster.query.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many rows a list has: exactly, or at least. */
public record Total(long value, String relation) {

    static final int CAP = 10_001;

    static Total exactly(long count) {
        return new Total(count, "eq");
    }

    /** @param count of the first rows, as many as {@link #CAP} */
    static Total capped(long count) {
        return new Total(count, count < CAP ? "eq" : "gte");
    }

    /** How far to count. */
    enum Mode {
        NONE,
        CAPPED,
        EXACT;

        static Optional<Mode> read(String text) {
            return Arrays.stream(values())
                    .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst();
        }

        /** When the request does not tell: who begins with page one wants to show how many pages there are. */
        static Mode standard(@Nullable Integer page) {
            return page != null && page == 1 ? CAPPED : NONE;
        }
    }
}
