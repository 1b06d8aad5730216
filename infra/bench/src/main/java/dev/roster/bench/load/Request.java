package dev.roster.bench.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked of a service. */
public record Request(String method, String path, @Nullable String body, Map<String, String> headers) {

    public static Request get(String path) {
        return new Request("GET", path, null, Map.of());
    }

    public static Request post(String path, String body) {
        return new Request("POST", path, body, Map.of());
    }

    public static Request patch(String path, String body) {
        return new Request("PATCH", path, body, Map.of());
    }

    public Request with(String header, String value) {
        return with(Map.of(header, value));
    }

    public Request with(Map<String, String> headers) {
        return new Request(method, path, body, headers);
    }
}
