package dev.roster.bench.fact;

import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import dev.roster.shared.event.Topic;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What the query-service has applied of a topic, as its offsets say. */
public final class Applied implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int LOOK_MILLIS = 5;
    private static final String APPLIED = "select coalesce(sum(next_offset), 0) from consumed where topic = ?";

    private final Topic topic;
    private final TopicLog log;
    private final Connection connection;

    public Applied(Rig rig, Topic topic) throws SQLException {
        this.topic = topic;
        this.log = new TopicLog(rig.bootstrapServers(), topic.wireName());
        this.connection = rig.postgres().connect(Postgres.QUERY);
    }

    /** Returns when everything is applied that is on the topic now. */
    public void awaitAll() throws SQLException, InterruptedException, TimeoutException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var end = log.end();
        try (var statement = connection.prepareStatement(APPLIED)) {
            statement.setString(1, topic.wireName());
            while (applied(statement) < end) {
                if (System.nanoTime() - deadline > 0) throw new TimeoutException("not all facts are applied");
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        }
    }

    private static long applied(PreparedStatement statement) throws SQLException {
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        log.close();
        connection.close();
    }
}
