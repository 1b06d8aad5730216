package dev.roster.query.http;

import dev.roster.http.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers that show one resource with an entity tag, or tell that the caller has it already. */
public final class Single {

    private Single() {}

    /**
     * Reads and answers.
     *
     * @param tag one of {@link EntityTag}
     * @throws dev.roster.http.Refusal when the request has any query parameter
     */
    public static ResponseEntity<Map<String, @Nullable Object>> answer(
            HttpServletRequest request,
            Supplier<Map<String, @Nullable Object>> resource,
            Function<Map<String, @Nullable Object>, ETag> tag) {
        QueryParameters.of(request, Set.of());
        var shown = resource.get();
        var current = tag.apply(shown);
        var answer = ResponseEntity.status(has(request, current) ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(current.formattedTag());
        return has(request, current) ? answer.build() : answer.body(shown);
    }

    /** Spring's own check takes {@code *} for unsafe methods only; the rest it would do alike. */
    private static boolean has(HttpServletRequest request, ETag current) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> ETag.parse(header).stream())
                .anyMatch(tag -> tag.isWildcard() || tag.compare(current, false));
    }
}
