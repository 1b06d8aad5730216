package dev.roster.query.generation;

import java.util.Locale;

/** Which of the generations a schema is; a switch of generations renames the schemas. */
enum Generation {
    /** What readers see and the consumer keeps current. */
    LIVE,
    /** What is being made out of sight, to become the live one. */
    NEXT,
    /** What was live before, kept as it was. */
    PREVIOUS;

    String schema() {
        return name().toLowerCase(Locale.ROOT);
    }
}
