package dev.roster.bench.projection;

import dev.roster.bench.fact.Applied;
import dev.roster.bench.fact.FactProducer;
import dev.roster.bench.fact.Records;
import dev.roster.bench.fact.UserFacts;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.shared.event.Topic;
import dev.roster.shared.event.UserEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Facts on the topic, and how long it takes until the query-service has applied them. */
final class Feed implements AutoCloseable {

    private static final String TOPIC = Topic.USERS.wireName();
    /** Nobody can say that something is applied. */
    private static final String HOLD = "lock table consumed in exclusive mode";

    private final UserFacts facts;
    private final FactProducer producer;
    private final Applied applied;
    private final Connection connection;
    private long laid;

    Feed(Rig rig, UserFacts facts) throws SQLException {
        this.facts = facts;
        this.producer = new FactProducer(rig.bootstrapServers());
        this.applied = new Applied(rig, Topic.USERS);
        this.connection = rig.postgres().connect(Postgres.QUERY);
    }

    long laid() {
        return laid;
    }

    /** Puts facts on the topic; returns when all are there. */
    void lay(List<UserEvent> events) throws InterruptedException, ExecutionException {
        var records = facts.envelopes(events).stream()
                .map(fact -> Records.of(fact, TOPIC))
                .toList();
        producer.send(records);
        laid += records.size();
    }

    /** Facts a second, of facts that the query-service could not begin with before all were there. */
    double rate(List<UserEvent> events) throws Exception {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(HOLD);
        }
        lay(events);
        var start = System.nanoTime();
        connection.commit();
        connection.setAutoCommit(true);
        awaitApplied();
        return events.size() / ((System.nanoTime() - start) / 1e9);
    }

    void awaitApplied() throws SQLException, InterruptedException, TimeoutException {
        applied.awaitAll();
    }

    @Override
    public void close() throws SQLException {
        producer.close();
        applied.close();
        connection.close();
    }
}
