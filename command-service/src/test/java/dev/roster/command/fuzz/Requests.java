package dev.roster.command.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.command.document.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a request of an operation. */
final class Requests {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    /** A request; without a body, nothing is said of one. */
    record Made(String method, String path, byte @Nullable [] body, List<String> headers) {

        @Override
        public String toString() {
            var text = body == null ? "" : new String(body, ISO_8859_1);
            return method + " " + path + " " + headers + " " + text.substring(0, Math.min(500, text.length()));
        }
    }

    private final Chance chance;
    private final Ids ids;
    private final Bodies bodies;

    Requests(Chance chance, Ids ids, Bodies bodies) {
        this.chance = chance;
        this.ids = ids;
        this.bodies = bodies;
    }

    Made next(Operation operation) {
        var headers = headers(operation);
        var hasBody = operation.mediaTypes().isEmpty() ? chance.percent(3) : chance.percent(95);
        if (!hasBody) return new Made(operation.method(), path(operation), null, headers);
        var type = operation.mediaTypes().isEmpty() ? "application/json" : chance.oneOf(operation.mediaTypes());
        if (!chance.percent(2)) {
            headers.addAll(List.of("Content-Type", chance.percent(4) ? chance.oneOf(Hostile.MEDIA_TYPES) : type));
        }
        if (chance.percent(2))
            headers.addAll(List.of("Content-Encoding", chance.oneOf(List.of("gzip", "identity", "x"))));
        return new Made(operation.method(), path(operation), body(operation), headers);
    }

    private String path(Operation operation) {
        var path = PARAMETER
                .matcher(operation.path())
                .replaceAll(parameter -> chance.percent(8)
                        ? chance.oneOf(Hostile.SEGMENTS)
                        : ids.named(parameter.group(1), operation.path()));
        return chance.percent(4) ? path + "?" + chance.oneOf(Hostile.QUERIES) : path;
    }

    private List<String> headers(Operation operation) {
        var headers = new ArrayList<String>();
        for (var name : operation.headers()) {
            if (chance.percent(25)) headers.addAll(List.of(name, header(name)));
        }
        if (chance.percent(4)) headers.addAll(List.of("Accept", chance.oneOf(Hostile.MEDIA_TYPES)));
        return headers;
    }

    /** What a header of this name takes; one of three takes something else. */
    private String header(String name) {
        if (chance.percent(33)) return chance.oneOf(Hostile.HEADER_VALUES);
        return switch (name) {
            case "Roster-Actor" -> ids.named("userId", "");
            case "traceparent" -> TRACE;
            case "If-Match" -> "\"" + (1 + chance.below(4)) + "\"";
            default -> "fuzz-" + chance.below(100);
        };
    }

    private byte[] body(Operation operation) {
        var body = operation.body().isMissingNode() ? "{}" : bodies.text("", operation.body());
        if (chance.percent(6)) body = bodies.spoilt(body);
        if (chance.percent(2)) return body.getBytes(UTF_16);
        var bytes = (body + (chance.percent(2) ? "€" : "")).getBytes(UTF_8);
        return chance.percent(2) ? Arrays.copyOf(bytes, Math.max(0, bytes.length - 1)) : bytes;
    }
}
