package dev.roster.query.page;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.http.Seal;
import dev.roster.http.SigningKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cursors as callers carry them: opaque, signed, and bound to the query that they came from. */
@Component
final class CursorText {

    private static final int BACKWARD = 1;
    private static final int INCLUSIVE = 2;
    /** Flags, the fingerprint of the query, the id of the row; its key follows. */
    private static final int HEAD = 1 + 4 * Long.BYTES;

    private final Seal seal;

    CursorText(SigningKeys keys) {
        this.seal = new Seal("roster cursor 1", keys);
    }

    String write(Cursor cursor, UUID fingerprint) {
        var key = cursor.key().getBytes(StandardCharsets.UTF_8);
        var content = ByteBuffer.allocate(HEAD + key.length)
                .put((byte) ((cursor.backward() ? BACKWARD : 0) | (cursor.inclusive() ? INCLUSIVE : 0)))
                .putLong(fingerprint.getMostSignificantBits())
                .putLong(fingerprint.getLeastSignificantBits())
                .putLong(cursor.id().getMostSignificantBits())
                .putLong(cursor.id().getLeastSignificantBits())
                .put(key)
                .array();
        return seal.close(content);
    }

    /** @throws Refusal when the text is none of ours, or belongs to another query */
    Cursor read(String text, UUID fingerprint) {
        var content = ByteBuffer.wrap(content(text));
        var flags = content.get();
        if (!fingerprint.equals(new UUID(content.getLong(), content.getLong()))) {
            throw new Refusal(
                    ProblemCode.CURSOR_QUERY_MISMATCH,
                    "A cursor goes on with its own list, filters and sort; only limit, fields and total may change.");
        }
        var id = new UUID(content.getLong(), content.getLong());
        var key = StandardCharsets.UTF_8.decode(content).toString();
        return new Cursor((flags & BACKWARD) != 0, (flags & INCLUSIVE) != 0, key, id);
    }

    private byte[] content(String text) {
        return seal.open(text).filter(content -> content.length >= HEAD).orElseThrow(CursorText::invalid);
    }

    private static Refusal invalid() {
        return new Refusal(ProblemCode.INVALID_CURSOR, "This is no cursor of this service.");
    }
}
