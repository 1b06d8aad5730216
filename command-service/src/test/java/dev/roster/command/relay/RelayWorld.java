package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.event.EventAttributes;
import dev.roster.shared.event.Topic;
import dev.roster.shared.loop.Step;
import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;

/** Requests that commit late, relays on three instances, a database, Kafka, and somebody who looks after what is parked. */
final class RelayWorld {

    private static final int INSTANCES = 3;
    private static final int REQUESTS = 2;
    private static final int TRANSACTIONS = 10;
    private static final int AGGREGATES = 5;
    private static final int BATCH = 6;
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final Duration ACK_TIMEOUT = Duration.ofSeconds(2);

    private final Simulation simulation;
    private final PlantedBug bug;
    private final Judge judge;
    private final SimulatedDatabase database;
    private final SimulatedKafka kafka;
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Set<UUID> locked = new HashSet<>();
    private long positions;
    private int working = REQUESTS;

    private RelayWorld(Simulation simulation, PlantedBug bug) {
        this.simulation = simulation;
        this.bug = bug;
        this.judge = new Judge(simulation);
        this.database = new SimulatedDatabase(simulation, judge);
        this.kafka = new SimulatedKafka(simulation, judge);
        for (var i = 1; i <= INSTANCES; i++) simulation.instance("relay-" + i, this::relay);
        for (var i = 1; i <= REQUESTS; i++) simulation.thread("requests-" + i, this::requests);
        simulation.thread("operator", this::operate);
        simulation.thread("fate", this::strike);
    }

    static void live(Simulation simulation, PlantedBug bug) {
        var world = new RelayWorld(simulation, bug);
        simulation.run(world::isAtRest);
        world.database.check();
        world.judge.check(Set.copyOf(world.database.parkedAggregates()));
    }

    private boolean isAtRest() {
        return working == 0 && database.isAtRest() && kafka.isAtRest();
    }

    /** What {@link RelayLifecycle} puts together, on this world's ports. */
    private void relay(Instance instance) {
        var me = new UUID(instance.name().hashCode(), instance.life());
        var lease = new Lease(database, me, LEASE, simulation::nanos);
        var ports = bug.plant(new PlantedBug.Ports(database, _ -> kafka.open(instance)));
        var topics = kafka.topics();
        var sender = new Sender(ports.producers(), new Records(topics), ACK_TIMEOUT, simulation::nanos, () -> {});
        var floor = new Floor(ports.backlog(), simulation::nanos);
        var deletion = new Deletion(
                ports.backlog(),
                delete -> instance.thread("deletes", delete::run),
                () -> {},
                new SimpleMeterRegistry());
        var relay = new Relay(lease, topics, floor, sender, deletion, database, breaker(), simulation::nanos, BATCH);
        instance.thread("publishes", () -> repeat(relay, Duration.ofMillis(100)));
        instance.thread("renews", () -> repeat(lease, Duration.ofSeconds(1)));
        instance.thread("stops", () -> stop(instance, sender, lease));
    }

    private CircuitBreaker breaker() {
        return CircuitBreaker.of(
                "kafka",
                CircuitBreakerConfig.custom()
                        .currentTimestampFunction(_ -> simulation.nanos(), TimeUnit.NANOSECONDS)
                        .clock(simulation.clock())
                        .slidingWindow(4, 4, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .waitDurationInOpenState(Duration.ofSeconds(2))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** As the loop does, which is not part of this. */
    private void repeat(Step step, Duration pause) {
        while (true) {
            try {
                if (!step.run()) simulation.sleep(pause);
            } catch (Exception e) {
                simulation.note("fails: " + e);
                simulation.sleep(pause);
            }
        }
    }

    /** An orderly end, while the others still work. */
    private void stop(Instance instance, Sender sender, Lease lease) {
        while (true) {
            simulation.sleep(Duration.ofSeconds(1));
            if (!simulation.strikes("stop")) continue;
            simulation.effect("stops");
            sender.close();
            try {
                lease.release();
            } catch (DataAccessException e) {
                simulation.note("did not give the lease back");
            }
            instance.crash();
            simulation.pass();
        }
    }

    private void requests() {
        for (var i = 0; i < TRANSACTIONS; i++) {
            simulation.sleep(Duration.ofMillis(simulation.chance().below(300)));
            transact();
        }
        working--;
    }

    /** Locks aggregates, draws their positions, and then takes its time to commit, or does not. */
    private void transact() {
        var time = simulation.clock().instant();
        var transaction = database.begin();
        var rows = new ArrayList<Row>();
        for (var i = simulation.chance().below(4); i >= 0; i--) {
            var aggregate = new UUID(0, 1 + simulation.chance().below(AGGREGATES));
            if (!locked.add(aggregate)) continue;
            var version = versions.getOrDefault(aggregate, 0L);
            for (var n = simulation.chance().below(2); n >= 0; n--) rows.add(row(aggregate, ++version, time));
            simulation.pass();
        }
        var ids = rows.stream()
                .map(row -> row.attributes().aggregateId())
                .distinct()
                .toList();
        if (simulation.strikes("rollback")) {
            simulation.effect("rolls back " + positions(rows));
            database.rollBack(transaction);
        } else {
            simulation.effect("commits " + positions(rows));
            for (var row : rows) {
                versions.put(row.attributes().aggregateId(), row.attributes().aggregateVersion());
            }
            kafka.know(rows);
            database.commit(transaction, rows);
        }
        ids.forEach(locked::remove);
    }

    private Row row(UUID aggregate, long version, Instant time) {
        var position = ++positions;
        var organization = new UUID(1, aggregate.getLeastSignificantBits() % 3);
        var attributes = new EventAttributes(
                new UUID(2, position),
                "roster.membership.role_changed.v1",
                "membership",
                aggregate,
                version,
                organization,
                time,
                null,
                null,
                null,
                null);
        return new Row(position, Topic.ORGANIZATIONS.wireName(), attributes, Payload.any(simulation.chance()));
    }

    private static List<Long> positions(List<Row> rows) {
        return rows.stream().map(Row::position).toList();
    }

    private void operate() {
        while (true) {
            simulation.sleep(Duration.ofMillis(500));
            var parked = database.parkedAggregates();
            if (parked.isEmpty() || simulation.chance().oneIn(3) || simulation.isQuiet()) continue;
            var aggregate = simulation.chance().oneOf(parked);
            if (simulation.chance().oneIn(2)) {
                simulation.effect("has the facts of " + aggregate + " tried again");
                if (database.parkedAggregates().contains(aggregate)) database.retry(aggregate);
            } else {
                simulation.effect("discards what was refused of " + aggregate);
                if (database.parkedAggregates().contains(aggregate)) database.discard(aggregate);
            }
        }
    }

    private void strike() {
        while (true) {
            simulation.sleep(Duration.ofSeconds(1));
            if (simulation.strikes("crash of the database")) database.crash();
            if (simulation.strikes("kafka away")) kafka.goAway();
        }
    }
}
