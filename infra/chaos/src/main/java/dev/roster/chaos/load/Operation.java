package dev.roster.chaos.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that a caller asks for, alone or in a batch. */
record Operation(
        Kind kind,
        String method,
        String path,
        @Nullable Map<String, ?> body,
        @Nullable Long ifMatch) {

    static Operation of(Kind kind, String method, String path, Map<String, ?> body) {
        return new Operation(kind, method, path, body, null);
    }

    static Operation of(Kind kind, String method, String path) {
        return new Operation(kind, method, path, null, null);
    }

    Operation ifMatch(long version) {
        return new Operation(kind, method, path, body, version);
    }

    Operation anyVersion() {
        return new Operation(kind, method, path, body, null);
    }
}
