package dev.roster.http.body;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of requests: UTF-8 JSON of bounded size, an object without a key twice. */
public final class Contents {

    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Contents() {}

    /**
     * Reads the body of a request.
     *
     * @throws Refusal when it is too large, of another media type, or malformed
     */
    public static Content of(HttpServletRequest request, BodyRule rule) {
        if (rule == BodyRule.NONE) return new Content(new byte[0], new Body(STRICT.createObjectNode()));
        refuseEncoded(request);
        var bytes = bytes(request, rule.maxKibibytes());
        if (bytes.length == 0 && rule == BodyRule.OPTIONAL) {
            return new Content(bytes, new Body(STRICT.createObjectNode()));
        }
        refuseOtherMediaType(request);
        return new Content(bytes, new Body(object(bytes)));
    }

    private static byte[] bytes(HttpServletRequest request, int maxKibibytes) {
        var max = maxKibibytes * 1024;
        var bytes = first(max + 1, request);
        if (bytes.length <= max) return bytes;
        throw new Refusal(ProblemCode.PAYLOAD_TOO_LARGE, "A body here has at most " + maxKibibytes + " KiB.");
    }

    private static byte[] first(int octets, HttpServletRequest request) {
        try {
            return request.getInputStream().readNBytes(octets);
        } catch (IOException e) {
            LOG.debug("a body cannot be read", e);
            throw malformed("The body breaks off, or its chunks are malformed.");
        }
    }

    private static ObjectNode object(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (STRICT.readTree(text) instanceof ObjectNode object) return object;
            throw malformed("A body is a JSON object.");
        } catch (CharacterCodingException e) {
            throw malformed("The body is not UTF-8.");
        } catch (JacksonException e) {
            throw malformed("The body is not JSON, nests deeper than 32 levels, or has a key twice.");
        }
    }

    private static void refuseEncoded(HttpServletRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A body comes without a content encoding.");
        }
    }

    private static void refuseOtherMediaType(HttpServletRequest request) {
        var sent = mediaType(request);
        var merge = request.getMethod().equals("PATCH") && MERGE_PATCH.equalsTypeAndSubtype(sent);
        var json = MediaType.APPLICATION_JSON.equalsTypeAndSubtype(sent) || merge;
        var charset = sent == null ? null : sent.getCharset();
        if (!json || (charset != null && !charset.equals(StandardCharsets.UTF_8))) {
            var allowed = request.getMethod().equals("PATCH")
                    ? "application/merge-patch+json or application/json"
                    : "application/json";
            throw new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "A body here is " + allowed + " in UTF-8.");
        }
    }

    private static @Nullable MediaType mediaType(HttpServletRequest request) {
        var sent = request.getContentType();
        try {
            return sent == null ? null : MediaType.parseMediaType(sent);
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The media type is malformed.");
        }
    }

    private static Refusal malformed(String detail) {
        return new Refusal(ProblemCode.MALFORMED_JSON, detail);
    }
}
