package dev.roster.query.comparison;

import dev.roster.http.FieldError;
import dev.roster.http.ProblemCode;
import dev.roster.http.QueryParameters;
import dev.roster.http.Refusal;
import dev.roster.operations.Actors;
import dev.roster.operations.Takes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Compares on request, and repairs when that is wished for. */
@RestController
final class ComparisonPage {

    /** A divergent aggregate, as operators see it. */
    private record Named(String aggregateType, UUID aggregateId) {

        static List<Named> of(List<Difference> differences) {
            return differences.stream()
                    .map(Difference::aggregate)
                    .map(aggregate -> new Named(aggregate.type(), aggregate.id()))
                    .toList();
        }
    }

    private final Comparison comparison;

    ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    @PostMapping(path = "/admin/comparisons", produces = "application/json")
    @Takes("repair")
    Map<String, Object> compare(HttpServletRequest request) {
        var repairs = repairs(request);
        var actor = Actors.of(request);
        var found = comparison.compare();
        var answer = new LinkedHashMap<String, Object>();
        if (!repairs) {
            answer.put("divergent", Named.of(found));
            return answer;
        }
        if (!found.isEmpty()) comparison.repair(found, actor);
        var left = found.isEmpty() ? found : comparison.compare();
        var stillDivergent = Named.of(left);
        answer.put("divergent", stillDivergent);
        answer.put(
                "repaired",
                Named.of(found).stream()
                        .filter(one -> !stillDivergent.contains(one))
                        .toList());
        return answer;
    }

    private static boolean repairs(HttpServletRequest request) {
        var sent = QueryParameters.of(request, Set.of("repair")).get("repair").orElse("false");
        if (sent.equals("true")) return true;
        if (sent.equals("false")) return false;
        throw new Refusal(
                ProblemCode.INVALID_PARAMETER,
                "See errors for each parameter.",
                FieldError.of("repair", "not_allowed", "true or false."));
    }
}
