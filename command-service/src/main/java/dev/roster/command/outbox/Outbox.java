package dev.roster.command.outbox;

import dev.roster.shared.event.EventAttributes;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventJson;
import java.time.ZoneOffset;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes facts in the transaction of the change that they explain. The position is drawn while the aggregate's row is
 * locked, so that for one aggregate, and for one organization, order of position is order of commit.
 */
@Component
public class Outbox {

    /** Far below what a topic takes, so that the caller gets the error and the relay never does. */
    static final int MAX_PAYLOAD_BYTES = 256 * 1024;

    private static final String APPEND = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type, time,
                                correlation_id, causation_id, actor_id, traceparent, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final CopyOnWriteArrayList<Runnable> afterCommit = new CopyOnWriteArrayList<>();

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appends a fact.
     *
     * @throws IllegalArgumentException when it is larger than 256 KiB
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(EventEnvelope fact) {
        var payload = EventJson.write(fact.event());
        if (payload.length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(fact.type() + " of " + payload.length + " bytes is too large");
        }
        var topic = fact.type().aggregateType().topic().wireName();
        jdbc.sql(APPEND).params(columns(topic, fact.attributes(), payload)).update();
        wakeAfterCommit();
    }

    /** Has something run after each commit that appended; it must return at once and not throw. */
    public void afterCommit(Runnable wake) {
        afterCommit.add(wake);
    }

    private static Object[] columns(String topic, EventAttributes fact, byte[] payload) {
        return new Object[] {
            fact.id(),
            topic,
            fact.aggregateType(),
            fact.aggregateId(),
            fact.aggregateVersion(),
            fact.partitionKey(),
            fact.type(),
            fact.time().atOffset(ZoneOffset.UTC),
            fact.correlationId(),
            fact.causationId(),
            fact.actorId(),
            fact.traceparent(),
            payload
        };
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.getResource(this) != null) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterCommit.forEach(Runnable::run);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(Outbox.this);
            }
        });
    }
}
