package dev.roster.command.change;

import org.jspecify.annotations.Nullable;

/**
 * Which version of its target the caller of a command expects.
 *
 * @param version as decimal text; {@code *} for any, null for no expectation
 */
public record Precondition(@Nullable String version) {

    public static final Precondition NONE = new Precondition(null);

    boolean isNone() {
        return version == null;
    }

    boolean isMetBy(Aggregate target) {
        return version == null || version.equals("*") || version.equals(Long.toString(target.version()));
    }
}
