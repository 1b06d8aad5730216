package dev.roster.command.relay;

import dev.roster.command.outbox.BacklogTable;
import dev.roster.command.outbox.Outbox;
import dev.roster.shared.loop.Loop;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Puts the relay together and runs it while the service runs: one loop publishes, another keeps the lease. */
@Component
@EnableConfigurationProperties(RelaySettings.class)
class RelayLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLifecycle.class);
    private static final Loop.Pauses POLL = new Loop.Pauses(
            Duration.ofMillis(10), Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final Loop.Pauses RENEWAL = new Loop.Pauses(
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(1));

    private static final Duration LAST_ROUND = Duration.ofMillis(300);

    private final Topics topics;
    private final Sender sender;
    private final Lease lease;
    private final ExecutorService deleting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("relay-deletion").factory());
    private final Loop publishing;
    private final Loop renewal;
    private volatile boolean running;

    RelayLifecycle(
            Outbox outbox,
            RelayDatabase database,
            RelaySettings settings,
            CircuitBreakerRegistry breakers,
            MeterRegistry meters) {
        var jdbc = database.jdbc();
        var backlog = new BacklogTable(jdbc);
        this.topics = new KafkaTopics(jdbc, settings);
        this.sender = new Sender(
                packing -> KafkaProducers.open(settings, packing),
                new Records(topics),
                settings.ackTimeout(),
                System::nanoTime,
                this::wake);
        this.lease = new Lease(new LeaseTable(jdbc), UUID.randomUUID(), settings.lease(), System::nanoTime);
        var relay = new Relay(
                lease,
                topics,
                new Floor(backlog, System::nanoTime),
                sender,
                new Deletion(backlog, deleting, this::wake, meters),
                new ParkedTable(jdbc),
                breakers.circuitBreaker("kafka"),
                System::nanoTime,
                settings.batch());
        this.publishing = new Loop("relay", POLL, relay);
        this.renewal = new Loop("relay-lease", RENEWAL, lease);
        outbox.afterCommit(() -> {
            relay.nudge();
            publishing.wake();
        });
    }

    /** @throws WrongPartitions when Kafka can be reached and a topic is not as its events need it */
    @Override
    public void start() {
        try {
            topics.prepare();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warn("Kafka cannot be reached; commands are taken, and published when it is back", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        publishing.start();
        renewal.start();
        running = true;
    }

    /** Before all others, so that another relay takes over at once. What is on its way for longer is sent again by that one. */
    @Override
    public void stop() {
        running = false;
        publishing.close(LAST_ROUND);
        sender.close();
        renewal.close();
        awaitDeletion();
        try {
            lease.release();
        } catch (DataAccessException e) {
            LOG.warn("the lease was not given back; it ends by itself", e);
        }
    }

    /** What it does not get done, the next relay sends again. */
    private void awaitDeletion() {
        deleting.shutdown();
        try {
            if (!deleting.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) deleting.shutdownNow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void wake() {
        publishing.wake();
    }
}
