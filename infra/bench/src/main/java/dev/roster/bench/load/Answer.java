package dev.roster.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a service has answered; headers by their names as the service writes them. */
public record Answer(int status, Map<String, String> headers, byte[] body) {

    /** Itself, if it is a success: whatever else would be measured is no figure. */
    Answer requireSuccess(Request request) {
        if (status < 200 || status >= 300) {
            throw new IllegalStateException("%s %s: %d %s".formatted(request.method(), request.path(), status, text()));
        }
        return this;
    }

    public String header(String name) {
        var value = headers.get(name);
        if (value == null) throw new IllegalStateException("an answer without " + name);
        return value;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
