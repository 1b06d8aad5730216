package dev.roster.command.batch;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Calls with many commands, and what they answer. */
abstract class BatchCalls extends CommandServiceTest {

    static String userBody(String id) {
        return Json.text("{'id': '%s', 'name': 'Ada', 'email': '%s'}", id, Given.email());
    }

    final Reply batch(String mode, String... operations) {
        return caller.post("/v1/batch", body(mode, operations));
    }

    static String body(String mode, String... operations) {
        return "{\"mode\": \"" + mode + "\", \"operations\": [" + String.join(", ", operations) + "]}";
    }

    static String operation(String ref, String method, String path, @Nullable String body) {
        return "{\"ref\": \"" + ref + "\", \"method\": \"" + method + "\", \"path\": \"" + path + "\", \"body\": "
                + body + "}";
    }

    static JsonNode result(Reply reply, int index) {
        return reply.body().path("results").path(index);
    }

    static List<String> results(Reply reply, String member) {
        var values = new ArrayList<String>();
        for (var result : reply.body().path("results")) {
            var value = result.path(member);
            values.add(value.isString() ? value.stringValue() : value.toString());
        }
        return values;
    }
}
