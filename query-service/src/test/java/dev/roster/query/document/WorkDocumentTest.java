package dev.roster.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.ReadingSide;
import dev.roster.query.page.WorkSeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lists of projects, tasks and activity are as documented. */
class WorkDocumentTest extends ReadingSide {

    private final OpenApi document = OpenApi.read();
    private final Map<String, String> paths = new LinkedHashMap<>();

    @BeforeEach
    void given_one_row_in_each_list() {
        var work = new WorkSeed(seed());
        work.clear();
        var organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 1);
        var project = work.project(organization, 1, "Loom", null, false);
        work.task(project, organization, 1, "todo", null, null);
        work.act(organization, 1, "task.created", null);
        paths.put("/v1/organizations/{id}/projects", "/v1/organizations/" + organization + "/projects");
        paths.put("/v1/organizations/{id}/activity", "/v1/organizations/" + organization + "/activity");
        paths.put("/v1/projects/{id}/tasks", "/v1/projects/" + project + "/tasks");
        paths.put("/v1/tasks", "/v1/tasks");
    }

    @Test
    void every_documented_sort_is_taken() {
        paths.forEach((list, path) -> {
            for (var sort : document.values(list, "sort"))
                get(path + "?sort=" + sort).ok();
            get(path + "?sort=id.").refused(400, "unsupported_sort");
        });
    }

    @Test
    void the_documented_fields_are_those_of_the_rows() {
        paths.forEach((list, path) -> {
            var fields = document.values(list, "fields");
            get(path + "?fields=" + String.join(",", fields)).ok();
            assertThat(List.copyOf(get(path).ok().body().path("data").get(0).propertyNames()))
                    .as(list)
                    .isEqualTo(fields);
        });
    }

    @Test
    void every_documented_value_of_a_filter_is_taken() {
        for (var list : List.of("/v1/tasks", "/v1/projects/{id}/tasks")) {
            for (var status : document.values(list, "status"))
                get(paths.get(list) + "?status=" + status).ok();
        }
        var activity = "/v1/organizations/{id}/activity";
        assertThat(document.values(activity, "type")).hasSize(20);
        for (var type : document.values(activity, "type"))
            get(paths.get(activity) + "?type=" + type).ok();
    }

    @Test
    void the_documented_filters_are_those_of_the_lists() {
        var common = List.of("cursor", "fields", "limit", "page", "sort", "total");
        paths.forEach((list, path) -> {
            var documented = document.parameters(list).keySet();
            assertThat(documented).as(list).containsAll(common);
            for (var parameter : List.of(
                    "archived", "q", "type", "status", "organizationId", "projectId", "assigneeId", "dueBefore")) {
                var refusal = get(path + "?limit=0&" + parameter + "=%20").refused(400, "invalid_parameter");
                assertThat(refusal.parameters().contains("limit"))
                        .as("%s?%s is known", list, parameter)
                        .isEqualTo(documented.contains(parameter));
            }
        });
    }
}
