package dev.roster.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The query parameters of a request: known ones only, none empty, none twice. */
public final class QueryParameters {

    private final Map<String, String> values;

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the query string.
     *
     * @throws Refusal {@code invalid_parameter}, naming all parameters that are unknown, empty or repeated
     */
    public static QueryParameters of(HttpServletRequest request, Set<String> known) {
        var values = new LinkedHashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        var query = request.getQueryString();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            if (pair.isEmpty()) continue;
            var equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!known.contains(name)) errors.add(FieldError.of(name, "unknown", "There is no such parameter."));
            else if (value.isEmpty()) errors.add(FieldError.of(name, "empty", "A parameter has a value."));
            else if (values.put(name, value) != null) errors.add(FieldError.of(name, "repeated", "Send it once."));
        }
        if (!errors.isEmpty()) throw invalid(errors);
        return new QueryParameters(values);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.INVALID_PARAMETER, "The query string is not well encoded.");
        }
    }

    private static Refusal invalid(List<FieldError> errors) {
        return new Refusal(ProblemCode.INVALID_PARAMETER, "See errors for each parameter.", errors, Map.of());
    }
}
