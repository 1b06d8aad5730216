package dev.roster.command.batch;

import dev.roster.command.http.Fields;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a batch asks for. */
record Batch(Mode mode, List<Part> operations) {

    /** Whether a refusal concerns its operation alone, or all of them. */
    enum Mode {
        INDEPENDENT,
        ATOMIC
    }

    /** One operation, as it would be a request of its own; {@code ref} is the caller's name for it. */
    record Part(
            @Nullable String ref,
            String method,
            String path,
            Body body,
            @Nullable String ifMatch) {}

    private static final int MOST_OPERATIONS = 500;

    private static final Field<Mode> MODE = Fields.oneOf(EnumSet.allOf(Mode.class));
    private static final Field<String> REF = Fields.matching(
            "[^\\x00\\p{Cs}]{0,255}", "This has at most 255 characters, none of them NUL or half a character.");

    static Batch read(Body body) {
        return new Batch(body.required("mode", MODE), body.list("operations", 1, MOST_OPERATIONS, Batch::operation));
    }

    private static Part operation(Body body) {
        return new Part(
                body.optional("ref", REF),
                body.required("method", Fields::string),
                body.required("path", Fields::string),
                body.inner("body"),
                body.optional("ifMatch", Fields::string));
    }
}
