package dev.roster.command.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.roster.command.change.Attempt;
import dev.roster.command.change.Origin;
import dev.roster.command.change.Outcome;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Part;
import dev.roster.http.FieldError;
import dev.roster.http.Problems;
import dev.roster.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What became of the operations of a batch, in their order. */
final class Results {

    /** What became of one: a body or a problem. */
    private record Result(
            @Nullable String ref,
            int status,
            @Nullable String etag,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object body,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Map<String, Object> problem) {}

    private final Batch batch;
    private final List<Result> results = new ArrayList<>();

    Results(Batch batch) {
        this.batch = batch;
    }

    @JsonProperty("results")
    List<Result> results() {
        return results;
    }

    /** @throws Refusal for the first one that is refused in an atomic batch */
    void add(Outcome<Answer> outcome) {
        var part = batch.operations().get(results.size());
        switch (outcome) {
            case Outcome.Done<Answer>(var answer, var attempt) -> {
                Attempt.include(attempt);
                results.add(done(part, answer));
            }
            case Outcome.Refused<Answer>(var refusal) -> {
                if (batch.mode() == Batch.Mode.ATOMIC) throw ofAll(refusal);
                results.add(refused(part, refusal));
            }
        }
    }

    private static Result done(Batch.Part part, Answer answer) {
        var etag = answer.version() == null ? null : "\"" + answer.version() + "\"";
        return new Result(part.ref(), answer.status().value(), etag, answer.body(), null);
    }

    private static Result refused(Batch.Part part, Refusal refusal) {
        var requestId = Objects.requireNonNull(Origin.current().correlationId(), "not asked for by a request");
        var problem = Problems.document(part.path(), requestId, refusal);
        return new Result(part.ref(), refusal.code().status(), null, null, problem);
    }

    private Refusal ofAll(Refusal refusal) {
        var pointer = "/operations/" + results.size();
        if (!refusal.errors().isEmpty()) return Part.below(pointer + "/body", refusal);
        var error = FieldError.at(pointer, refusal.code().wireName(), refusal.detail());
        return new Refusal(refusal.code(), refusal.detail(), List.of(error), refusal.members());
    }
}
