package dev.roster.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.http.ProblemCode;
import dev.roster.query.page.ReadingSide;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends ReadingSide {

    /** What only a body or a change can be refused for. */
    private static final Set<ProblemCode> OF_COMMANDS = EnumSet.of(
            ProblemCode.INVALID_IDEMPOTENCY_KEY,
            ProblemCode.INVALID_PRECONDITION,
            ProblemCode.PROJECT_ARCHIVED,
            ProblemCode.ASSIGNEE_NOT_A_MEMBER,
            ProblemCode.INVALID_STATE_TRANSITION,
            ProblemCode.IDEMPOTENCY_KEY_IN_USE,
            ProblemCode.VERSION_MISMATCH,
            ProblemCode.IDEMPOTENCY_KEY_REUSED,
            ProblemCode.ID_ALREADY_USED,
            ProblemCode.EMAIL_ALREADY_IN_USE,
            ProblemCode.EXTERNAL_ID_ALREADY_USED,
            ProblemCode.SLUG_ALREADY_IN_USE,
            ProblemCode.ALREADY_A_MEMBER,
            ProblemCode.LAST_OWNER,
            ProblemCode.USER_OWNS_ORGANIZATIONS,
            ProblemCode.USER_INACTIVE,
            ProblemCode.ORGANIZATION_INACTIVE,
            ProblemCode.MEMBER_LIMIT_REACHED);

    private final OpenApi document = OpenApi.read();

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping = new RequestMappingHandlerMapping();

    @Test
    void every_path_of_the_service_is_documented_and_every_documented_path_is_served() {
        var served = new TreeSet<String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + parameterNamesLike(path)))));
        var documented = document.operations().stream()
                .map(OpenApiTest::parameterNamesLike)
                .filter(OpenApiTest::isOurs)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served.stream().filter(OpenApiTest::isOurs)).containsExactlyElementsOf(documented);
    }

    @Test
    void every_query_takes_consistency_tokens() {
        for (var operation : document.operations()) {
            if (!operation.startsWith("GET /v1/")) continue;
            assertThat(document.headers(operation.substring("GET ".length())))
                    .as(operation)
                    .contains("Consistency-Token", "Prefer");
        }
    }

    @Test
    void every_documented_page_of_the_operators_answers() {
        for (var operation : document.operations()) {
            if (operation.contains("/v1/") || !operation.matches("GET [^{]*")) continue;
            assertThat(get(operation.substring("GET ".length())).status())
                    .as(operation)
                    .isEqualTo(200);
        }
    }

    @Test
    void every_code_of_the_reading_side_is_documented_and_no_other() {
        var codes = Arrays.stream(ProblemCode.values())
                .filter(code -> !OF_COMMANDS.contains(code))
                .map(ProblemCode::wireName)
                .toList();
        assertThat(document.codes()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_documented_sort_and_field_is_taken_and_no_undocumented_one() {
        var user = seed().user(1, "Ada", "ada@example.com");
        for (var list : List.of("/v1/users", "/v1/organizations", "/v1/users/{id}/organizations")) {
            var path = list.replace("{id}", user.toString());
            for (var sort : document.values(list, "sort")) {
                assertThat(get(path + "?sort=" + sort).status())
                        .as(path + " " + sort)
                        .isEqualTo(200);
            }
            var fields = document.values(list, "fields");
            assertThat(get(path + "?fields=" + String.join(",", fields)).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(get(path + "?sort=id.").status()).as(path).isEqualTo(400);
            assertThat(get(path + "?fields=secret").status()).as(path).isEqualTo(400);
        }
    }

    private static boolean isOurs(String operation) {
        return operation.contains("/v1/") || operation.contains("/admin/");
    }

    private static String parameterNamesLike(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }
}
