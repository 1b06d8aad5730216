package dev.roster.query.page;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.QueryParameters;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The query parameters of one request, read one after the other; all that are wrong are refused together. */
final class Parameters {

    private final QueryParameters texts;
    private final List<FieldError> errors = new ArrayList<>();

    Parameters(HttpServletRequest request, Set<String> known) {
        this.texts = QueryParameters.of(request, known);
    }

    Optional<String> text(String name) {
        return texts.get(name);
    }

    <T> Optional<T> read(String name, String expected, Function<String, Optional<T>> reading) {
        var text = texts.get(name);
        var value = text.flatMap(reading);
        if (text.isPresent() && value.isEmpty()) {
            errors.add(FieldError.of(name, "invalid", "Expected: " + expected + "."));
        }
        return value;
    }

    /** To be called when everything was read. */
    void refuseInvalid() {
        if (errors.isEmpty()) return;
        throw new Refusal(ProblemCode.INVALID_PARAMETER, "See errors for each parameter.", errors, Map.of());
    }
}
