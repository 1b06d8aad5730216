package dev.roster.command.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.roster.command.CommandServiceTest;
import dev.roster.http.ConsistencyTokens;
import dev.roster.http.ProblemCode;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class OpenApiTest extends CommandServiceTest {

    private final ApiDocument document = ApiDocument.get();

    @Test
    void every_operation_of_the_service_is_documented_and_no_other(
            @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
        var served = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> {
            for (var path : mapping.getPatternValues()) {
                assertThat(mapping.getMethodsCondition().getMethods()).as(path).isNotEmpty();
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    served.add(method + " " + ApiDocument.anonymous(path));
                }
            }
        });

        assertThat(document.operations("/v1/")).hasSizeGreaterThan(20);
        assertThat(served)
                .filteredOn(operation -> operation.contains(" /v1/"))
                .containsExactlyInAnyOrderElementsOf(document.operations("/v1/"));
        assertThat(document.operations("/")).containsAll(served);
    }

    @Test
    void every_documented_page_beside_the_commands_answers_as_documented() {
        for (var operation : document.operations("/")) {
            if (operation.contains(" /v1/") || !operation.matches("GET [^{]*")) continue;
            var path = operation.replace("GET ", "");
            var reply = caller.get(path, "Accept", document.mediaType(path));
            assertThat(reply.status()).as(operation).isEqualTo(200);
        }
    }

    @Test
    void every_code_that_the_service_can_answer_is_documented_and_no_other() {
        var used = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.roster.command", "dev.roster.http")
                        .stream()
                        .filter(type -> !type.isEquivalentTo(ProblemCode.class))
                        // It gives them, and the other service reads them.
                        .filter(type -> !type.isEquivalentTo(ConsistencyTokens.class))
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .map(JavaFieldAccess::getTarget)
                        .filter(field -> field.getOwner().isEquivalentTo(ProblemCode.class))
                        .map(field -> ProblemCode.valueOf(field.getName()).wireName())
                        .collect(Collectors.toSet());

        assertThat(document.codes()).containsExactlyInAnyOrderElementsOf(used);
    }
}
