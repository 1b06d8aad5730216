package dev.roster.bench.command;

import dev.roster.bench.load.Request;
import java.util.List;

/**
 * A request that changes something, once.
 *
 * @param names the ids in it that make it another than all others; the first is that of the user
 */
record Command(Request request, List<String> names) {

    String key() {
        return "bench-" + names.getFirst();
    }

    Command withIdempotencyKey() {
        return new Command(request.with("Idempotency-Key", key()), names);
    }
}
