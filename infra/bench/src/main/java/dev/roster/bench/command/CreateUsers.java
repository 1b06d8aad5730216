package dev.roster.bench.command;

import dev.roster.bench.load.Request;
import dev.roster.shared.id.Uuids;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Requests that create users, no two of them alike. */
public final class CreateUsers {

    private final AtomicLong number = new AtomicLong();

    public Request next() {
        return Request.post("/v1/users", body(Uuids.next()));
    }

    public String body(UUID id) {
        return """
                {"id":"%s","name":"Quincy Adams the %dth","email":"%s@example.com"}""".formatted(id, number.incrementAndGet(), id);
    }
}
