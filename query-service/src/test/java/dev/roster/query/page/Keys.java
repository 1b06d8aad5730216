package dev.roster.query.page;

import java.util.Random;

/** What the sort keys of a list under test are like. */
enum Keys {
    /** No row differs from another but by its id. */
    EQUAL,
    /** Many rows in each of few places: in one microsecond, by one name in many spellings. */
    FEW,
    /** Half of the rows are without a value. */
    ABSENT,
    /** Hardly two rows in one place, and hundreds of places in one millisecond. */
    APART;

    private static final int PLACES = 3;
    private static final int MANY_PLACES = 1_200;

    int draw(Random random) {
        return switch (this) {
            case EQUAL -> 5;
            case FEW -> 1 + random.nextInt(PLACES);
            case ABSENT -> random.nextBoolean() ? 0 : 1 + random.nextInt(PLACES);
            case APART -> random.nextInt(MANY_PLACES);
        };
    }
}
