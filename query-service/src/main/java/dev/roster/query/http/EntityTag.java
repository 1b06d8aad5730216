package dev.roster.query.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import tools.jackson.databind.json.JsonMapper;

/** The two kinds of entity tags. */
public final class EntityTag {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LENGTH = 16;

    private EntityTag() {}

    /** For what belongs to one aggregate: its version, which {@code If-Match} takes too. */
    public static ETag ofVersion(Map<String, @Nullable Object> shown) {
        return new ETag(String.valueOf(shown.get("version")), false);
    }

    /** For what other aggregates have a part in: changes with anything that is shown. */
    public static ETag ofContent(Map<String, @Nullable Object> shown) {
        var hash = Arrays.copyOf(sha256(MAPPER.writeValueAsBytes(shown)), LENGTH);
        return new ETag(Base64.getUrlEncoder().withoutPadding().encodeToString(hash), true);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
