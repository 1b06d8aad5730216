package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pages of the operators refuse what they do not know, as all others do. */
class OperatorsPagesTest extends ReadingSide {

    @Test
    void the_database_is_shown() {
        var figures = get("/admin/database").ok().body();
        assertThat(figures.path("tables")
                        .valueStream()
                        .map(table -> table.path("name").asString()))
                .contains("user_list_item", "applied", "audit");
        assertThat(figures.path("statements").path("available").asBoolean()).isTrue();
    }

    @Test
    void the_page_of_documents_finds_all_that_it_asks_for() {
        var page = get("/docs").ok().text();
        var asked = Pattern.compile("(?:href=|src=|url: )\"(/[^\"]+)\"")
                .matcher(page)
                .results();
        assertThat(asked.map(one -> one.group(1)))
                .hasSize(3)
                .allSatisfy(path -> assertThat(get(path).ok().text()).isNotBlank());
    }

    @Test
    void a_body_that_is_not_needed_is_refused_where_it_is_read_and_cannot_be() {
        var body = BodyPublishers.ofString("{");
        send("GET", "/actuator/health", body, "Content-Type", "application/json")
                .refused(400, "malformed_json");
        send("GET", "/actuator/health", body, "Content-Type", "nonsense").refused(415, "unsupported_media_type");
    }

    @Test
    void a_body_is_not_needed_and_one_that_asks_for_something_is_refused() {
        var before = jobs();
        for (var path : List.of(
                "/admin/rebuilds",
                "/admin/rebuilds/" + UUID.randomUUID() + "/rollback",
                "/admin/comparisons",
                "/admin/parked/" + UUID.randomUUID() + "/retry",
                "/admin/parked/" + UUID.randomUUID() + "/discard")) {
            post(path, "{\"dryRun\":true}").refused(422, "validation_failed");
            post(path, "{").refused(400, "malformed_json");
            post(path, "[]").refused(400, "malformed_json");
            post(path, " ".repeat(64 * 1024) + "{}").refused(413, "payload_too_large");
            send("POST", path, BodyPublishers.ofString("{}"), "Content-Type", "text/plain")
                    .refused(415, "unsupported_media_type");
        }
        post("/admin/parked/" + UUID.randomUUID() + "/retry", "{}").refused(404, "not_found");
        assertThat(jobs()).isEqualTo(before);
    }

    private Answer post(String path, String body) {
        return send("POST", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    @Test
    void what_is_unknown_is_refused() {
        get("/admin/nothing").refused(404, "not_found");
        get("/admin/database?x=1").refused(400, "invalid_parameter");
        get("/health/db?x=1").refused(400, "invalid_parameter");
        get("/openapi.yaml?x=1").refused(400, "invalid_parameter");
        get("/admin/parked?limit=0").refused(400, "invalid_parameter");
        send("DELETE", "/admin/database").refused(405, "method_not_allowed");
        send("POST", "/admin/parked/" + UUID.randomUUID() + "/retry?x=1").refused(400, "invalid_parameter");
        send("POST", "/admin/parked/" + UUID.randomUUID() + "/retry").refused(404, "not_found");
    }
}
