package dev.roster.chaos.fault;

import dev.roster.chaos.load.History;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Rig;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Strikes one fault after the other as the schedule has it; what recovers by itself does so while the next one strikes. */
public final class Faults implements AutoCloseable {

    private static final int LOOK_AHEAD = 12;
    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final int CALM_MILLIS = 3_000;
    private static final int WARM = 4;

    private final Rig rig;
    private final History history;
    private final Schedule schedule;
    private final Random random;
    private final Injected injected = new Injected();
    private final Recoveries recoveries = new Recoveries();
    private final Recovering recovering;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final InstanceFaults instances;
    private final ServerFaults servers;
    private final ConnectionCuts cuts;
    private final LongWorks works;
    private final Poisoner poisoner;
    private final AtomicInteger done = new AtomicInteger();
    private final long start = System.nanoTime();

    public Faults(Rig rig, History history, Duration lease, long seed, int kills) {
        this.rig = rig;
        this.history = history;
        this.schedule = Schedule.of(seed, kills);
        this.random = new Random(seed);
        this.recovering = new Recovering(rig, recoveries);
        var relay = new ActiveRelay(rig);
        this.instances = new InstanceFaults(rig, relay, lease, random, recovering);
        this.servers = new ServerFaults(rig, relay, history, client, random, recovering);
        this.cuts = new ConnectionCuts(rig, history, random, recovering);
        this.works = new LongWorks(rig, injected, client, recovering);
        this.poisoner = new Poisoner(rig, injected, recovering);
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
            recovering.await(kind.needsOver());
            if (kind.isAlone()) beCalm();
            var since = System.nanoTime();
            strike(kind);
            recoveries.fired(kind, since);
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            say(done.incrementAndGet(), kind);
        }
        awaitCalm();
    }

    private void awaitCalm() throws Exception {
        recovering.awaitCalm();
        rig.awaitReady();
    }

    /** For long enough to know how it is when nothing is the matter. */
    private void beCalm() throws Exception {
        awaitCalm();
        TimeUnit.MILLISECONDS.sleep(CALM_MILLIS);
    }

    private void say(int number, FaultKind kind) {
        var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        System.out.printf(
                "[%3d s] %d of %d: %s; %d commands so far%n",
                seconds, number, schedule.faults().size(), kind.title(), history.accepted());
    }

    /** One that waits for a calm moment, if this is one; else the next that need not wait for anything; else the next. */
    private FaultKind next(List<FaultKind> left) {
        return Stream.concat(
                        left.stream().filter(this::hasItsMoment), left.stream().limit(LOOK_AHEAD))
                .filter(this::canStrike)
                .findFirst()
                .orElseGet(left::getFirst);
    }

    /** Not before services are warm, which are slow to everybody at first. */
    private boolean hasItsMoment(FaultKind kind) {
        return kind.isAlone() && done.get() >= WARM;
    }

    private boolean canStrike(FaultKind kind) {
        return recovering.isOver(kind.needsOver()) && isUp(kind);
    }

    /** Whatever it is to strike, and whatever else it needs. */
    private boolean isUp(FaultKind kind) {
        return switch (kind) {
            case RELAY_KILLED, COMMAND_KILLED, RELAY_ENDED, RELAY_STOPPED, RESYNC_KILLED ->
                rig.commands().stream().allMatch(Instance::isReady);
            case QUERY_KILLED, REBUILD_KILLED -> rig.queries().stream().allMatch(Instance::isReady);
            case KAFKA_AWAY, POISON -> recovering.isCalm() && rig.isReady();
            case KAFKA_KILLED,
                    COMMAND_POSTGRES_KILLED,
                    QUERY_POSTGRES_KILLED,
                    COMMAND_POSTGRES_LOST,
                    QUERY_POSTGRES_LOST,
                    CONNECTIONS_CUT -> true;
        };
    }

    private void strike(FaultKind kind) throws Exception {
        switch (kind) {
            case RELAY_KILLED -> instances.killRelay();
            case COMMAND_KILLED -> instances.killCommand();
            case QUERY_KILLED -> instances.killQuery();
            case RELAY_ENDED -> instances.endRelay();
            case RELAY_STOPPED -> instances.stopRelay();
            case KAFKA_KILLED -> recovering.strike(kind, servers::killKafka);
            case KAFKA_AWAY -> servers.takeKafkaAway();
            case COMMAND_POSTGRES_KILLED -> servers.killCommandPostgres();
            case QUERY_POSTGRES_KILLED -> recovering.strike(kind, servers::killQueryPostgres);
            case COMMAND_POSTGRES_LOST -> servers.loseCommandPostgres();
            case QUERY_POSTGRES_LOST -> servers.loseQueryPostgres();
            case CONNECTIONS_CUT -> cuts.cut();
            case REBUILD_KILLED -> works.rebuild();
            case RESYNC_KILLED -> works.resync();
            case POISON -> poisoner.strike();
        }
    }

    @Override
    public void close() {
        recovering.close();
        client.shutdownNow();
    }
}
