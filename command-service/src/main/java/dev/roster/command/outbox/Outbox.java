package dev.roster.command.outbox;

import dev.roster.shared.event.EventEnvelope;
import java.util.List;
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

    private static final String APPEND = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type, time,
                                correlation_id, causation_id, actor_id, traceparent, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Positions are drawn as the rows come. */
    private static final String APPEND_ALL = """
            insert into outbox (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type, time,
                                correlation_id, causation_id, actor_id, traceparent, payload)
            select id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type, time,
                   correlation_id, causation_id, actor_id, traceparent, payload
            from unnest(:id, :topic, :aggregate_type, :aggregate_id, :aggregate_version, :partition_key, :type, :time,
                        :correlation_id, :causation_id, :actor_id, :traceparent, :payload)
                with ordinality as fact (id, topic, aggregate_type, aggregate_id, aggregate_version, partition_key, type,
                                         time, correlation_id, causation_id, actor_id, traceparent, payload, place)
            order by place
            """;

    /** Where a fact of the same version waits, that one suffices. */
    private static final String APPEND_MISSING =
            APPEND_ALL + "on conflict on constraint outbox_version_once do nothing";

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
        jdbc.sql(APPEND).params(OutboxRow.of(fact).values()).update();
        wakeAfterCommit();
    }

    /**
     * Appends facts in the order of the list.
     *
     * @throws IllegalArgumentException when one is larger than 256 KiB
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<EventEnvelope> facts) {
        append(APPEND_ALL, facts);
    }

    /**
     * Appends those of the facts, in the order of the list, of whose versions no fact waits here.
     *
     * @throws IllegalArgumentException when one is larger than 256 KiB
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendMissing(List<EventEnvelope> facts) {
        append(APPEND_MISSING, facts);
    }

    private void append(String sql, List<EventEnvelope> facts) {
        var rows = facts.stream().map(OutboxRow::of).toList();
        jdbc.sql(sql).params(OutboxRow.columns(rows)).update();
        wakeAfterCommit();
    }

    /** Has something run after each commit that appended; it must return at once and not throw. */
    public void afterCommit(Runnable wake) {
        afterCommit.add(wake);
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
