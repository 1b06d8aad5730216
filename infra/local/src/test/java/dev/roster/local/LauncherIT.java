package dev.roster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final Duration END = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private List<ProcessHandle> processes = List.of();

    @AfterEach
    void nothing_is_left_running() {
        processes.forEach(ProcessHandle::destroyForcibly);
        client.close();
    }

    @Test
    void what_was_done_survives_all_ways_to_end() throws Exception {
        var settings = LauncherProcess.settings(folder);
        start(settings);
        signUp(settings, "ada@example.com");
        awaitListed(settings, "ada@example.com");
        refusesSecondStart(settings);
        findsAndRepairsWhatDiffers(settings);

        processes.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(processes);
        start(settings);
        awaitListed(settings, "ada@example.com");

        processes.getFirst().destroyForcibly();
        var leftBehind = processes;
        var launcher = start(settings);
        assertThat(leftBehind).noneMatch(ProcessHandle::isAlive);
        assertThat(launcher.output()).contains("Ending command-service of an earlier run");
        awaitListed(settings, "ada@example.com");

        launcher.launcher().destroy();
        awaitEnd(processes);
    }

    private LauncherProcess start(Map<String, String> settings) throws IOException {
        var launcher = LauncherProcess.start(settings).awaitBanner();
        processes = launcher.processes();
        return launcher;
    }

    private static void refusesSecondStart(Map<String, String> settings) throws Exception {
        var second = LauncherProcess.start(settings);
        assertThat(second.awaitExit()).isEqualTo(1);
        assertThat(second.output())
                .startsWith("Roster already runs on ")
                .contains("ROSTER_DATA_DIR")
                .hasLineCount(1);
    }

    /** The only place where the two services compare themselves with each other, and not with a stand-in. */
    private void findsAndRepairsWhatDiffers(Map<String, String> settings) throws Exception {
        assertThat(compare(settings, "")).isEqualTo("{\"divergent\":[]}");
        var database = "jdbc:postgresql://127.0.0.1:" + settings.get("ROSTER_POSTGRES_PORT") + "/roster_query";
        try (var connection = DriverManager.getConnection(database, "roster_query", "roster_query");
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from live.user_list_item"))
                    .isEqualTo(1);
        }
        assertThat(compare(settings, "")).contains("\"aggregateType\":\"user\"");
        assertThat(compare(settings, "?repair=true")).contains("\"aggregateType\":\"user\"");
        assertThat(compare(settings, "")).isEqualTo("{\"divergent\":[]}");
        awaitListed(settings, "ada@example.com");
    }

    private String compare(Map<String, String> settings, String query) throws Exception {
        var path = "http://127.0.0.1:" + settings.get("ROSTER_QUERY_PORT") + "/admin/comparisons" + query;
        var request = HttpRequest.newBuilder(URI.create(path))
                .POST(BodyPublishers.noBody())
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static void awaitEnd(List<ProcessHandle> processes) {
        await().atMost(END).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void signUp(Map<String, String> settings, String email) throws Exception {
        var body = """
                {"user":{"name":"Ada","email":"%s"},"organization":{"name":"Analytical Engines"}}""".formatted(email);
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + settings.get("ROSTER_COMMAND_PORT") + "/v1/signups"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
    }

    private void awaitListed(Map<String, String> settings, String email) {
        var users = URI.create("http://127.0.0.1:" + settings.get("ROSTER_QUERY_PORT") + "/v1/users");
        var request = HttpRequest.newBuilder(users).build();
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(
                                client.send(request, BodyHandlers.ofString()).body())
                        .contains(email));
    }
}
