package dev.roster.query.projectlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.ReadingSide;
import dev.roster.query.page.WorkSeed;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProjectListTest extends ReadingSide {

    private UUID organization = UUID.randomUUID();
    private String path = "";

    @BeforeEach
    void given_an_organization() {
        work().clear();
        organization = seed().organization(1, "One", "one", UUID.randomUUID(), true, 1);
        path = "/v1/organizations/" + organization + "/projects";
    }

    private WorkSeed work() {
        return new WorkSeed(seed());
    }

    @Test
    void a_project_shows_the_numbers_of_its_tasks_by_their_status() {
        var id = work().project(organization, 7, "Loom", "Weaves", true);
        var expected = """
                {"id":"%s","organizationId":"%s","name":"Loom","description":"Weaves","archived":true,\
                "taskCounts":{"todo":4,"in_progress":3,"done":2,"cancelled":1},\
                "createdAt":"2026-03-01T00:00:00.000007Z","updatedAt":"2026-03-01T00:00:00.000007Z","version":5}""".formatted(id, organization);
        assertThat(get("/v1/projects/" + id).ok().text()).isEqualTo(expected);
        assertThat(get(path).ok().body().path("data").toString()).isEqualTo("[" + expected + "]");
        assertThat(get(path + "?fields=taskCounts").ok().body().path("data").toString())
                .isEqualTo("[{\"id\":\"%s\",\"taskCounts\":{\"todo\":4,\"in_progress\":3,\"done\":2,\"cancelled\":1}}]"
                        .formatted(id));
    }

    @Test
    void its_tag_is_weak_and_changes_with_the_counts() {
        var id = work().project(organization, 7, "Loom", null, false);
        var tag = Objects.requireNonNull(get("/v1/projects/" + id).ok().header("ETag"));
        assertThat(tag).matches("W/\"[A-Za-z0-9_-]{22}\"");
        assertThat(get("/v1/projects/" + id, "If-None-Match", tag).status()).isEqualTo(304);
        seed().run("update project_list_item set todo = 5");
        assertThat(get("/v1/projects/" + id, "If-None-Match", tag).ok().header("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void projects_are_filtered_by_whether_they_are_archived() {
        work().project(organization, 1, "Old", null, true);
        work().project(organization, 2, "New", null, false);
        assertThat(get(path + "?archived=true").ok().values("name")).containsExactly("Old");
        assertThat(get(path + "?archived=false").ok().values("name")).containsExactly("New");
        Stream.of("archived=1", "archived=", "active=true", "status=todo")
                .forEach(parameter -> get(path + "?" + parameter).refused(400, "invalid_parameter"));
    }

    @Test
    void projects_are_found_by_name_and_description_within_their_organization() {
        var other = seed().organization(1, "Two", "two", UUID.randomUUID(), true, 1);
        work().project(organization, 1, "Jacquard Loom", null, false);
        work().project(organization, 2, "Mill", "Looms large", false);
        work().project(organization, 3, "Engine", "50% of it", false);
        work().project(other, 4, "Looming", null, false);
        assertThat(get(path + "?q=LOOM").ok().values("name")).containsExactly("Mill", "Jacquard Loom");
        assertThat(get(path + "?q=0%25%20o").ok().values("name")).containsExactly("Engine");
        assertThat(get(path + "?q=ja").ok().values("name")).containsExactly("Jacquard Loom");
        assertThat(get(path + "?q=lo").ok().values("name")).isEmpty();
        assertThat(get(path + "?q=loom&archived=true").ok().values("name")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found_by_its_own_name() {
        var ended = seed().organization(1, "Ended", "ended", UUID.randomUUID(), true, 1);
        seed().run("update directory_organization set ended = true where id = ?", ended);
        get("/v1/organizations/" + ended + "/projects").refused(404, "organization_not_found");
        Stream.of(UUID.randomUUID(), "1", "null", "%F0%9F%98%80").forEach(id -> {
            get("/v1/projects/" + id).refused(404, "project_not_found");
            get("/v1/projects/" + id + "/tasks").refused(404, "project_not_found");
            get("/v1/organizations/" + id + "/projects").refused(404, "organization_not_found");
        });
        var id = work().project(organization, 7, "Loom", null, false);
        get("/v1/projects/" + id + "?fields=id").refused(400, "invalid_parameter");
    }
}
