package dev.roster.chaos.fault;

import dev.roster.chaos.load.History;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Kafka;
import dev.roster.chaos.rig.Postgres;
import dev.roster.chaos.rig.Rig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Strikes one fault after the other as the schedule has it; what recovers by itself does so while the next one strikes. */
public final class Faults implements AutoCloseable {

    private static final int LOOK_AHEAD = 12;

    private final Rig rig;
    private final History history;
    private final Duration lease;
    private final Schedule schedule;
    private final Random random;
    private final ActiveRelay relay;
    private final Injected injected = new Injected();
    private final Recoveries recoveries = new Recoveries();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> recovering = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final AtomicInteger done = new AtomicInteger();
    private final long start = System.nanoTime();

    public Faults(Rig rig, History history, Duration lease, long seed, int kills) {
        this.rig = rig;
        this.history = history;
        this.lease = lease;
        this.schedule = Schedule.of(seed, kills);
        this.random = new Random(seed);
        this.relay = new ActiveRelay(rig);
    }

    public Recoveries recoveries() {
        return recoveries;
    }

    public Injected injected() {
        return injected;
    }

    /** From 0 to 1. */
    public double progress() {
        return (double) done.get() / schedule.faults().size();
    }

    /** Returns when all have struck and all is up again. */
    public void run() throws Exception {
        var left = new ArrayList<>(schedule.faults());
        while (!left.isEmpty()) {
            var kind = next(left);
            left.remove(kind);
            strike(kind);
            recoveries.fired(kind);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
            say(done.incrementAndGet(), kind);
        }
        for (var each : recovering) each.get();
        rig.awaitReady();
    }

    private void say(int number, FaultKind kind) {
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.out.printf(
                "[%3d s] %d of %d: %s; %d commands so far%n",
                seconds, number, schedule.faults().size(), kind.title(), history.accepted());
    }

    /** The next one that need not wait until an instance has started again; else the next. */
    private FaultKind next(List<FaultKind> left) {
        return left.stream()
                .limit(LOOK_AHEAD)
                .filter(this::canStrike)
                .findFirst()
                .orElseGet(left::getFirst);
    }

    private boolean canStrike(FaultKind kind) {
        return switch (kind) {
            case RELAY_KILLED, COMMAND_KILLED, RELAY_STOPPED ->
                rig.commands().stream().allMatch(Instance::isReady);
            case QUERY_KILLED -> rig.queries().stream().allMatch(Instance::isReady);
            case KAFKA_KILLED, KAFKA_AWAY, COMMAND_POSTGRES_KILLED, QUERY_POSTGRES_KILLED, CONNECTIONS_CUT, POISON ->
                true;
        };
    }

    private void strike(FaultKind kind) throws Exception {
        switch (kind) {
            case RELAY_KILLED -> killRelay();
            case COMMAND_KILLED -> killInstance(kind, relay.other(readyRelay()));
            case QUERY_KILLED -> killInstance(kind, rig.queries().get(random.nextInt(2)));
            case KAFKA_KILLED -> kill(rig.kafka(), 0);
            case COMMAND_POSTGRES_KILLED -> kill(kind, rig.commandPostgres());
            case QUERY_POSTGRES_KILLED -> kill(kind, rig.queryPostgres());
            case RELAY_STOPPED -> stopRelay();
            case KAFKA_AWAY -> kill(rig.kafka(), 6_000);
            case CONNECTIONS_CUT -> cutConnections();
            case POISON -> poison();
        }
    }

    /** With another that can take over. */
    private Instance readyRelay() throws InterruptedException {
        Rig.await(
                "both instances of the command-service",
                () -> rig.commands().stream().allMatch(Instance::isReady));
        return relay.find();
    }

    private void killRelay() throws Exception {
        var active = readyRelay();
        var holder = relay.holder();
        var start = System.nanoTime();
        active.kill(pause());
        inBackground(FaultKind.RELAY_KILLED, start, () -> hasTakenOver(holder));
    }

    private boolean hasTakenOver(Optional<String> before) throws Exception {
        var now = relay.holder();
        return now.isPresent() && !now.equals(before);
    }

    private void killInstance(FaultKind kind, Instance instance) throws Exception {
        Rig.await(instance.name(), instance::isReady);
        var down = pause();
        var start = System.nanoTime() + down * 1_000_000L;
        instance.kill(down);
        inBackground(kind, start, instance::isReady);
    }

    private void kill(Kafka kafka, int awayMillis) throws Exception {
        kafka.kill();
        TimeUnit.MILLISECONDS.sleep(awayMillis + pause());
        kafka.start();
        var start = System.nanoTime();
        var waiting = relay.oldest();
        var kind = awayMillis > 0 ? FaultKind.KAFKA_AWAY : FaultKind.KAFKA_KILLED;
        await(kind, start, () -> !relay.oldest().equals(waiting));
    }

    private void kill(FaultKind kind, Postgres postgres) throws Exception {
        postgres.kill();
        TimeUnit.MILLISECONDS.sleep(pause());
        postgres.start();
        var start = System.nanoTime();
        if (kind == FaultKind.COMMAND_POSTGRES_KILLED) {
            await(kind, start, () -> history.lastAccepted() - start > 0);
        } else {
            await(kind, start, () -> rig.queries().stream().anyMatch(this::answers));
        }
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

    /** For longer than its lease, so that it wakes up among the facts of another. */
    private void stopRelay() throws Exception {
        var active = readyRelay();
        var holder = relay.holder();
        var start = System.nanoTime();
        active.stop();
        try {
            Rig.await("another relay", () -> hasTakenOver(holder));
            recoveries.recovered(FaultKind.RELAY_STOPPED, start);
            TimeUnit.MILLISECONDS.sleep(lease.toMillis() / 2);
        } finally {
            active.resume();
        }
    }

    private void cutConnections() throws Exception {
        for (var i = 0; i < 12; i++) {
            cut(i % 3 == 2 ? rig.queryPostgres() : rig.commandPostgres());
            TimeUnit.MILLISECONDS.sleep(100 + random.nextInt(150));
        }
        var start = System.nanoTime();
        await(FaultKind.CONNECTIONS_CUT, start, () -> history.lastAccepted() - start > 0);
    }

    /** A third of those at work. */
    private void cut(Postgres postgres) throws Exception {
        ActiveRelay.all(postgres, """
                select pg_terminate_backend(pid) from pg_stat_activity
                where application_name like 'roster-%' and pid <> pg_backend_pid() and random() < 0.3""");
    }

    private void poison() throws Exception {
        new Poisoner(rig.kafka().bootstrapServers(), injected).write();
        var start = System.nanoTime();
        var parked = Integer.toString(injected.poison().size());
        await(
                FaultKind.POISON,
                start,
                () -> ActiveRelay.one(rig.queryPostgres(), "select count(*) from parked")
                        .equals(Optional.of(parked)));
    }

    private void inBackground(FaultKind kind, long start, Callable<Boolean> recovered) {
        recovering.add(background.submit(() -> {
            await(kind, start, recovered);
            return null;
        }));
    }

    private void await(FaultKind kind, long start, Callable<Boolean> recovered) throws InterruptedException {
        Rig.await(kind.recovery() + " after " + kind.title(), recovered);
        recoveries.recovered(kind, start);
    }

    /** At once, or after a while. */
    private int pause() {
        return random.nextBoolean() ? 0 : random.nextInt(1_000);
    }

    @Override
    public void close() {
        background.shutdownNow();
        client.shutdownNow();
    }
}
