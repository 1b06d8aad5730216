package dev.roster.bench.projection;

import dev.roster.bench.load.Line;
import dev.roster.bench.load.Request;
import dev.roster.bench.rig.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All read tables made again from the log, as an operator asks for it. */
record Rebuilding(Service service) {

    private static final int LOOK_MILLIS = 50;

    /** As the job itself says when it began and ended, in seconds. */
    double run() throws IOException, InterruptedException {
        try (var line = new Line(service.port())) {
            var started = line.call(Request.post("/admin/rebuilds", ""));
            var job = json(started.text());
            while (job.path("state").asString().equals("running")) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                job = json(line.call(Request.get(started.header("Location"))).text());
            }
            if (!job.path("state").asString().equals("done")) throw new IllegalStateException("rebuild: " + job);
            return Duration.between(time(job, "startedAt"), time(job, "finishedAt"))
                            .toNanos()
                    / 1e9;
        }
    }

    private static Instant time(JsonNode job, String name) {
        return Instant.parse(job.path(name).asString());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
