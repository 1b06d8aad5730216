package dev.roster.bench.load;

import dev.roster.shared.id.Uuids;
import java.util.UUID;

/** A request that creates a user whom there has not been before. */
public record NewUser(UUID id, String email, Request request) {

    public static NewUser next() {
        var id = Uuids.next();
        var email = id + "@example.com";
        var body = """
                {"id":"%s","name":"Quincy Adams","email":"%s"}""".formatted(id, email);
        return new NewUser(id, email, Request.post("/v1/users", body));
    }
}
