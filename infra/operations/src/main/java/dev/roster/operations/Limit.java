package dev.roster.operations;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.QueryParameters;
import dev.roster.http.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** How many entries a list of the operators has at most: the parameter {@code limit}, 1 to 100, as many when not given. */
public final class Limit {

    private static final int MOST = 100;

    private Limit() {}

    /**
     * Reads it from the query string.
     *
     * @throws Refusal {@code invalid_parameter} for any other value and any other parameter
     */
    public static int of(HttpServletRequest request) {
        return QueryParameters.of(request, Set.of("limit"))
                .get("limit")
                .map(Limit::parse)
                .orElse(MOST);
    }

    private static int parse(String text) {
        if (!text.matches("[1-9][0-9]?|100")) {
            throw new Refusal(
                    ProblemCode.INVALID_PARAMETER,
                    "See errors for each parameter.",
                    FieldError.of("limit", "out_of_range", "A whole number from 1 to " + MOST + "."));
        }
        return Integer.parseInt(text);
    }
}
