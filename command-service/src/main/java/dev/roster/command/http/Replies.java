package dev.roster.command.http;

import dev.roster.command.change.Attempt;
import dev.roster.http.Problems;
import dev.roster.http.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns answers and refusals into what goes over the wire. */
@Component
final class Replies {

    private final JsonMapper json;
    private final Tokens tokens;

    Replies(JsonMapper json, Tokens tokens) {
        this.json = json;
        this.tokens = tokens;
    }

    Reply of(Answer answer, Attempt attempt) {
        return new Reply(
                answer.status().value(),
                json.writeValueAsBytes(answer.body()),
                answer.version(),
                answer.location(),
                tokens.of(attempt.reached()),
                answer.changed(),
                false);
    }

    Reply of(Refusal refusal, String path, String requestId) {
        var problem = json.writeValueAsBytes(Problems.document(path, requestId, refusal));
        return new Reply(refusal.code().status(), problem, null, null, null, true, false);
    }
}
