package dev.roster.query.page;

import java.util.List;
import java.util.Random;

/** Writes the same word in different ways, between which a sort without regard to case must not see a difference. */
record Spelling(Random random) {

    /** The last is the sign of the unit kelvin. */
    private static final List<String> K = List.of("k", "K", "\u212a");

    private static final List<String> E_ACUTE = List.of("é", "É");

    /** With a dot in either case: in lower case, the dot is a character of its own. */
    private static final List<String> I_WITH_DOT = List.of("İ", "i\u0307");

    /** Folded they are all {@code ss}; in lower case they differ. */
    private static final List<String> SS = List.of("ss", "SS", "ß", "ẞ", "\u017fS");

    private static final List<String> SIGMA = List.of("σ", "Σ", "ς");

    /** The same for every spelling in lower case, and when case is folded. */
    String word(int key) {
        return any(K) + (1000 + key) + any(E_ACUTE) + any(I_WITH_DOT);
    }

    /** The same for every spelling when case is folded. */
    String title(int key) {
        return word(key) + any(SS) + any(SIGMA);
    }

    private String any(List<String> ways) {
        return ways.get(random.nextInt(ways.size()));
    }
}
