package dev.roster.chaos.fault;

import dev.roster.backing.Waiting;
import dev.roster.chaos.load.History;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Postgres;
import dev.roster.chaos.rig.Rig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What happens to Kafka and to the PostgreSQL servers. */
record ServerFaults(
        Rig rig, ActiveRelay relay, History history, HttpClient client, Random random, Recovering recovering) {

    private static final int AWAY_MILLIS = 6_000;
    /** Commands that are acknowledged because the standby has them, before it is all that is left. */
    private static final int FOLLOWED = 50;

    private static final int FOLLOWED_MILLIS = 1_000;

    @Nullable
    Void killKafka() throws Exception {
        kafkaAway(FaultKind.KAFKA_KILLED, Pauses.any(random));
        return null;
    }

    void takeKafkaAway() throws Exception {
        kafkaAway(FaultKind.KAFKA_AWAY, AWAY_MILLIS);
    }

    private void kafkaAway(FaultKind kind, int millis) throws Exception {
        rig.kafka().kill();
        TimeUnit.MILLISECONDS.sleep(millis);
        rig.kafka().start();
        Waiting.until(
                "an instance of the command-service",
                () -> rig.commands().stream().anyMatch(Instance::isReady));
        var start = System.nanoTime();
        var waiting = new AtomicReference<@Nullable Optional<String>>();
        recovering.await(kind, start, () -> {
            var oldest = relay.oldest();
            return !waiting.compareAndSet(null, oldest) && !oldest.equals(waiting.get());
        });
    }

    void killCommandPostgres() throws InterruptedException {
        kill(rig.commandPostgres());
        var start = System.nanoTime();
        recovering.await(FaultKind.COMMAND_POSTGRES_KILLED, start, acceptedSince(start));
    }

    @Nullable
    Void killQueryPostgres() throws InterruptedException {
        kill(rig.queryPostgres());
        recovering.await(FaultKind.QUERY_POSTGRES_KILLED, System.nanoTime(), this::isAnswered);
        return null;
    }

    private void kill(Postgres postgres) throws InterruptedException {
        postgres.kill();
        TimeUnit.MILLISECONDS.sleep(Pauses.any(random));
        postgres.start();
    }

    void loseCommandPostgres() throws InterruptedException {
        rig.commandPostgres().follow();
        var before = history.accepted();
        Waiting.until("commands that wait for the standby", () -> history.accepted() >= before + FOLLOWED);
        rig.commandPostgres().failOver();
        var start = System.nanoTime();
        recovering.await(FaultKind.COMMAND_POSTGRES_LOST, start, acceptedSince(start));
    }

    void loseQueryPostgres() throws InterruptedException {
        rig.queryPostgres().follow();
        TimeUnit.MILLISECONDS.sleep(FOLLOWED_MILLIS);
        rig.queryPostgres().failOver();
        recovering.await(FaultKind.QUERY_POSTGRES_LOST, System.nanoTime(), this::isAnswered);
    }

    private Callable<Boolean> acceptedSince(long start) {
        return () -> history.lastAccepted() - start > 0;
    }

    private boolean isAnswered() {
        return rig.queries().stream().anyMatch(this::answers);
    }

    private boolean answers(Instance query) {
        try {
            var request = HttpRequest.newBuilder(URI.create(query.address() + "/v1/users?limit=1"))
                    .timeout(Duration.ofSeconds(5));
            return client.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
