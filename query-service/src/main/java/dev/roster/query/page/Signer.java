package dev.roster.query.page;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Signs cursors, and knows its own. */
@Component
@EnableConfigurationProperties(SigningKeys.class)
final class Signer {

    /** Octets of a signature: as many of the HMAC as nobody will ever guess. */
    static final int LENGTH = 16;

    private static final String ALGORITHM = "HmacSHA256";
    /** Keeps signatures under the same keys for other purposes apart. */
    private static final byte[] PURPOSE = "roster cursor 1\n".getBytes(StandardCharsets.US_ASCII);

    private final List<SecretKeySpec> keys;

    Signer(SigningKeys keys) {
        this.keys = keys.keys().stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    byte[] sign(byte[] content) {
        return sign(content, keys.getFirst());
    }

    boolean signed(byte[] content, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(signature, sign(content, key)));
    }

    private static byte[] sign(byte[] content, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            return Arrays.copyOf(mac.doFinal(content), LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
