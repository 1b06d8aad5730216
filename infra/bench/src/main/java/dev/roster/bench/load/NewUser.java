package dev.roster.bench.load;

import dev.roster.shared.id.Uuids;
import java.util.UUID;

/** A request that creates a user whom there has not been before. */
public record NewUser(UUID id, Request request) {

    public static NewUser next() {
        var id = Uuids.next();
        var body = """
                {"id":"%s","name":"Quincy Adams","email":"%s@example.com"}""".formatted(id, id);
        return new NewUser(id, Request.post("/v1/users", body));
    }
}
