package dev.roster.command.http;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands a controller the body of its request: UTF-8 JSON of at most 64 KiB, an object without a key twice. */
@Component
final class BodyReader implements HandlerMethodArgumentResolver {

    private static final int MAX_BYTES = 64 * 1024;
    private static final MediaType MERGE_PATCH = MediaType.parseMediaType("application/merge-patch+json");
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Body.class;
    }

    @Override
    public Body resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) throw new IllegalStateException("a body can be read from an HTTP request only");
        refuseEncoded(request);
        var bytes = bytes(request);
        var needed = !parameter.hasParameterAnnotation(OptionalBody.class);
        if (bytes.length == 0 && !needed) return new Body(STRICT.createObjectNode());
        refuseOtherMediaType(request);
        return new Body(object(bytes));
    }

    private static byte[] bytes(HttpServletRequest request) throws IOException {
        var bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length <= MAX_BYTES) return bytes;
        throw new Refusal(ProblemCode.PAYLOAD_TOO_LARGE, "A body has at most 64 KiB.");
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
