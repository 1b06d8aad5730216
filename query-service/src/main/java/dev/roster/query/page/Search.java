package dev.roster.query.page;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The search of a list, in SQL that names what was typed {@code :q}. Three code points and more are found anywhere, by
 * the trigrams of the text; two, too short for that, at the beginning of one of the keys, by its b-tree.
 */
record Search(String anywhere, String atBeginning) {

    static final String PARAMETER = "q";
    static final String EXPECTED = "2 to 100 characters, none of them a control character";
    private static final int SHORTEST = 2;
    private static final int TRIGRAM = 3;
    private static final int LONGEST = 100;

    /** A range and no pattern, so that a plan made for any value can use the index; no text has the last code point. */
    private static final String BEGINS = """
            %1$s >= %2$s(:q collate pg_unicode_fast) collate "C"
            and %1$s < %2$s((:q || U&'\\+10FFFF') collate pg_unicode_fast) collate "C"
            """;

    static Search in(String text, List<String> foldedKeys, List<String> lowerCaseKeys) {
        var folded = foldedKeys.stream().map(key -> BEGINS.formatted(key, "casefold"));
        var lowerCase = lowerCaseKeys.stream().map(key -> BEGINS.formatted(key, "lower"));
        return new Search(
                text + " like casefold(:q collate pg_unicode_fast) collate \"default\"",
                Stream.concat(folded, lowerCase).collect(Collectors.joining(" or ", "(", ")")));
    }

    Optional<Condition> read(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        var length = text.codePointCount(0, text.length());
        if (length < SHORTEST || length > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(
                length < TRIGRAM ? new Condition(atBeginning, text) : new Condition(anywhere, containing(text)));
    }

    private static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
