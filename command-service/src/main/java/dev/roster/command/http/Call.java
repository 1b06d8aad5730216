package dev.roster.command.http;

import dev.roster.http.body.Body;
import dev.roster.shared.id.Uuids;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** An operation that is asked for: what the variables of its path are, and its body. */
public final class Call {

    private final Map<String, String> variables;
    private final Body body;

    Call(Map<String, String> variables, Body body) {
        this.variables = variables;
        this.body = body;
    }

    /** The id in the path; one that is malformed is that of nothing. */
    public <I> I id(String variable, Function<UUID, I> type) {
        return type.apply(Uuids.orNone(Objects.requireNonNull(variables.get(variable))));
    }

    /**
     * Makes a command from the body.
     *
     * @throws dev.roster.http.Refusal {@code validation_failed} with all that is wrong
     */
    public <T> T read(Function<Body, T> reader) {
        return body.read(reader);
    }
}
