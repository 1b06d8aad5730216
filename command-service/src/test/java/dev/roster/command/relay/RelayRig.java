package dev.roster.command.relay;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.backing.Backing;
import dev.roster.command.outbox.BacklogTable;
import dev.roster.command.outbox.Outbox;
import dev.roster.command.outbox.OutboxAccess;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay on a database of its own that a test drives by hand; the topics are those of everybody. */
final class RelayRig implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc;
    final Outbox outbox;
    final TransactionTemplate transaction;
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final Map<RelaySettings, Topics> topics = new HashMap<>();
    private Lease lease;

    RelayRig() {
        var database = Backing.shared().postgres().database("relay_test");
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(60);
        pool.setMinimumIdle(1);
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc = JdbcClient.create(pool);
        outbox = OutboxAccess.outbox(jdbc);
        lease = newLease();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        jdbc.sql("truncate outbox, relay_lease, relay_parked, topics").update();
    }

    static RelaySettings settings(String bootstrapServers) {
        return settings(bootstrapServers, Map.of());
    }

    private static RelaySettings settings(String bootstrapServers, Map<String, String> properties) {
        return new RelaySettings(
                bootstrapServers,
                properties,
                12,
                (short) -1,
                Map.of("retention.ms", "-1", "cleanup.policy", "delete"),
                100,
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    RelaySettings settings() {
        return settings(Backing.shared().kafka().bootstrapServers());
    }

    /** @param properties of the Kafka clients */
    RelaySettings settings(Map<String, String> properties) {
        return settings(Backing.shared().kafka().bootstrapServers(), properties);
    }

    /** What the relay made last holds. */
    Lease lease() {
        return lease;
    }

    /** A relay that holds the right to publish, whoever else does: as after a pause, or a clock that jumped. */
    Driven relay(RelaySettings settings) {
        return relay(settings, sender(settings));
    }

    Driven relay(RelaySettings settings, Sender sender) {
        return relay(settings, sender, System::nanoTime);
    }

    /** @param nanos whether it is time to read again */
    Driven relay(RelaySettings settings, Sender sender, LongSupplier nanos) {
        lease = newLease();
        jdbc.sql("truncate relay_lease").update();
        lease.run();
        var backlog = new BacklogTable(jdbc);
        var deletion = new Deletion(backlog, Thread::startVirtualThread, () -> {}, meters);
        var relay = new Relay(
                lease,
                topics(settings),
                new Floor(backlog, System::nanoTime),
                sender,
                deletion,
                new ParkedTable(jdbc),
                CircuitBreaker.ofDefaults("kafka"),
                nanos,
                settings.batch());
        return new Driven(relay, sender, deletion);
    }

    /** A relay in the hands of a test. */
    record Driven(Relay relay, Sender sender, Deletion deletion) {

        /** Publishes until nothing is left to send, nor on its way, nor to delete. */
        void drain() throws Exception {
            do {
                relay.nudge();
            } while (relay.run()
                    || !sender.onTheWay().isEmpty()
                    || !deletion.positions().isEmpty());
        }
    }

    Lease newLease() {
        return new Lease(new LeaseTable(jdbc), UUID.randomUUID(), settings().lease(), System::nanoTime);
    }

    Sender sender(RelaySettings settings) {
        return new Sender(
                packing -> KafkaProducers.open(settings, packing),
                new Records(topics(settings)),
                settings.ackTimeout(),
                System::nanoTime,
                () -> {});
    }

    /** The same for the same settings. */
    Topics topics(RelaySettings settings) {
        return topics.computeIfAbsent(settings, _ -> new KafkaTopics(jdbc, settings));
    }

    long waiting() {
        return new BacklogTable(jdbc).size();
    }

    void append(EventEnvelope fact) {
        transaction.executeWithoutResult(_ -> outbox.append(fact));
    }

    /** The fact that brought a membership to a version. */
    static EventEnvelope fact(MembershipId id, OrganizationId organization, long version, String correlationId) {
        var now = Instant.parse("2026-02-03T04:05:06.123456Z");
        var user = new UserId(id.value());
        var state = new MembershipState(id, organization, user, MembershipRole.ADMIN, now, now, version);
        var event = new MembershipRoleChanged(state, new Previous(Map.of("role", "member")));
        return new EventEnvelope(Uuids.next(), now, correlationId, null, null, null, event);
    }

    @Override
    public void close() {
        pool.close();
    }
}
