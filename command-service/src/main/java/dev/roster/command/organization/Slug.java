package dev.roster.command.organization;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Derives an organization's address from its name. */
final class Slug {

    static final String PATTERN = "^[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])$";

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 63;
    private static final int SUFFIX_LENGTH = 6;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-+|-+$");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Slug() {}

    /** What is left of the name in lower-case ASCII letters and digits; a stand-in when that is too little. */
    static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var slug = trim(OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-"), MAX_LENGTH);
        return slug.length() < MIN_LENGTH ? withSuffix("organization") : slug;
    }

    /** The slug with a random end, for when it is taken. */
    static String withSuffix(String slug) {
        var suffix = new StringBuilder("-");
        for (var i = 0; i < SUFFIX_LENGTH; i++) suffix.append(Character.forDigit(RANDOM.nextInt(36), 36));
        return trim(slug, MAX_LENGTH - suffix.length()) + suffix;
    }

    private static String trim(String slug, int length) {
        var cut = OUTER_DASHES.matcher(slug).replaceAll("");
        return OUTER_DASHES
                .matcher(cut.substring(0, Math.min(length, cut.length())))
                .replaceAll("");
    }
}
