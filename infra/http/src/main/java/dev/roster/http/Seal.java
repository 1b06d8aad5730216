package dev.roster.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes content into text that callers carry and cannot change; what is sealed for one purpose opens for no other. */
public final class Seal {

    /** Octets of a signature: as many of the HMAC as nobody will ever guess. */
    private static final int SIGNATURE = 16;

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] purpose;
    private final List<SecretKeySpec> keys;

    public Seal(String purpose, SigningKeys keys) {
        this.purpose = (purpose + "\n").getBytes(StandardCharsets.UTF_8);
        this.keys = keys.keys().stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** The sealed content, in characters that need no escaping in headers and query strings. */
    public String close(byte[] content) {
        var signature = sign(content, keys.getFirst());
        return encode(ByteBuffer.allocate(content.length + SIGNATURE)
                .put(content)
                .put(signature)
                .array());
    }

    /** The content of a text that was sealed here; empty for any other text. */
    public Optional<byte[]> open(String text) {
        return decode(text).flatMap(this::verify);
    }

    private Optional<byte[]> verify(byte[] sealed) {
        var end = sealed.length - SIGNATURE;
        if (end < 0) return Optional.empty();
        var content = Arrays.copyOf(sealed, end);
        var signature = Arrays.copyOfRange(sealed, end, sealed.length);
        var ours = keys.stream().anyMatch(key -> MessageDigest.isEqual(signature, sign(content, key)));
        return ours ? Optional.of(content) : Optional.empty();
    }

    private byte[] sign(byte[] content, SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    /** Content has one text only; the decoder itself passes over surplus bits at the end. */
    private static Optional<byte[]> decode(String text) {
        try {
            var octets = Base64.getUrlDecoder().decode(text);
            return encode(octets).equals(text) ? Optional.of(octets) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
