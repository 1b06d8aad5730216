package dev.roster.command.user;

import dev.roster.command.http.Fields;
import dev.roster.http.body.Field;
import dev.roster.http.body.InvalidField;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The rule of e-mail addresses: one @, a dotted domain, 254 octets in all and 64 before the @. */
final class EmailField {

    static final Field<String> EMAIL = value -> {
        var email = Fields.string(value);
        if (isEmail(email)) return email;
        throw new InvalidField("invalid_format", "This is no e-mail address.");
    };

    /** No spaces, controls, surrogates on their own, direction overrides; labels of the domain are not empty. */
    private static final Pattern SHAPE = Pattern.compile(
            "[^@\\p{IsWhite_Space}\\p{Cc}\\p{Cf}\\p{Cs}]+@[^@.\\p{IsWhite_Space}\\p{Cc}\\p{Cf}\\p{Cs}]+(\\.[^@.\\p{IsWhite_Space}\\p{Cc}\\p{Cf}\\p{Cs}]+)+");

    private EmailField() {}

    private static boolean isEmail(String email) {
        return email.length() <= 254
                && SHAPE.matcher(email).matches()
                && octets(email) <= 254
                && octets(email.substring(0, email.indexOf('@'))) <= 64;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
