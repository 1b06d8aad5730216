package dev.roster.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The secrets that sign what callers carry back to us: the first signs, all verify, so that keys can be changed without
 * a break. All instances of both services need the same.
 */
@ConfigurationProperties("roster.signing")
public record SigningKeys(List<String> keys) {

    private static final int SHORTEST = 16;

    public SigningKeys {
        if (keys.isEmpty() || keys.stream().anyMatch(SigningKeys::tooShort)) {
            throw new IllegalArgumentException(
                    "roster.signing.keys: one or more, each of " + SHORTEST + " octets or more");
        }
    }

    private static boolean tooShort(String key) {
        return key.getBytes(StandardCharsets.UTF_8).length < SHORTEST;
    }
}
