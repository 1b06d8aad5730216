package dev.roster.chaos.fault;

import dev.roster.backing.Waiting;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Postgres;
import dev.roster.chaos.rig.Rig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.json.JsonMapper;

/** Has operators' long works done, and kills whoever is at them in the middle. */
record LongWorks(Rig rig, Injected injected, HttpClient client, Recovering recovering) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** One that is done before it can be killed proves nothing. */
    private static final int ATTEMPTS = 20;

    /** Who is at it has made the schema of the new tables, and not put them in their place. */
    private static final String REBUILDING = """
            select 1 from job where id = '%s' and state = 'running' and holder is not null
                and to_regnamespace('next') is not null""";
    /** Who is at it has announced some. */
    private static final String RESYNCING = """
            select 1 from job where id = '%s' and state = 'running' and position is not null""";

    void rebuild() throws Exception {
        killInTheMiddle(FaultKind.REBUILD_KILLED, "/admin/rebuilds", rig.queries(), rig.queryPostgres(), REBUILDING);
    }

    void resync() throws Exception {
        killInTheMiddle(FaultKind.RESYNC_KILLED, "/admin/resyncs", rig.commands(), rig.commandPostgres(), RESYNCING);
    }

    private void killInTheMiddle(
            FaultKind kind, String path, List<Instance> instances, Postgres postgres, String middle) throws Exception {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            Waiting.until("all who could be at it", () -> instances.stream().allMatch(Instance::isReady));
            var id = start(path, instances.getFirst());
            if (kind == FaultKind.RESYNC_KILLED) injected.resyncs().add(id.toString());
            Waiting.until("the middle of " + path, () -> isIn(postgres, middle, id) || isDone(postgres, id));
            if (isDone(postgres, id)) continue;
            // Either of them may be at it.
            var start = System.nanoTime();
            for (var instance : instances) instance.kill(0);
            if (isDone(postgres, id)) continue;
            recovering.inBackground(
                    kind,
                    start,
                    () -> isDone(postgres, id),
                    () -> instances.stream().allMatch(Instance::isReady));
            // What strikes next is not to be charged with there being nobody at all.
            Waiting.until("one of them", () -> instances.stream().anyMatch(Instance::isReady));
            return;
        }
        throw new IllegalStateException(path + " was always done before it could be killed");
    }

    private UUID start(String path, Instance instance) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(instance.address() + path))
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        var started = new AtomicReference<UUID>();
        Waiting.until(path, () -> {
            var response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 202) return false;
            var id = JsonMapper.shared().readTree(response.body()).path("id").asString();
            started.set(UUID.fromString(id));
            return true;
        });
        return started.get();
    }

    private static boolean isIn(Postgres postgres, String middle, UUID id) throws SQLException {
        return postgres.one(middle.formatted(id)).isPresent();
    }

    /** An exception would be taken for somebody who is down, and waited for; that it has failed is an error. */
    private static boolean isDone(Postgres postgres, UUID id) throws SQLException {
        var state = postgres.one("select state from job where id = '%s'".formatted(id));
        if (state.equals(Optional.of("failed"))) throw new AssertionError("failed: job " + id);
        return state.equals(Optional.of("done"));
    }
}
