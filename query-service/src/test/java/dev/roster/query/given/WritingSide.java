package dev.roster.query.given;

import dev.roster.backing.Backing;
import dev.roster.query.projection.Batch;
import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Delivery;
import dev.roster.query.projection.Partition;
import dev.roster.query.projection.Projections;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The query-service from the projections to a real, empty database; a test hands over what the consumer would. */
@SpringBootTest(properties = {"roster.kafka.consume=false", "roster.operations.work=false"})
public abstract class WritingSide {

    /** There is no Kafka. */
    private static final UUID NO_TOPIC = new UUID(0, 0);

    /** Leads to the database. */
    protected static final Wire WIRE = new Wire();

    protected final World world = new World(4711);
    private FactLog log = new FactLog();

    @Autowired
    protected Projections projections;

    @Autowired
    protected Consumed consumed;

    @Autowired
    protected JdbcClient jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        var database = Backing.shared().postgres().database("roster_projections");
        properties.add("spring.datasource.url", () -> WIRE.to(database.jdbcUrl()));
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        // Nothing here is about durability.
        properties.add("spring.datasource.hikari.connection-init-sql", () -> "set synchronous_commit = off");
        properties.add(
                "roster.kafka.bootstrap-servers", () -> Backing.shared().kafka().bootstrapServers());
    }

    @BeforeEach
    protected void begin() {
        new Tables(jdbc).clear();
        log = new FactLog();
        for (var topic : Topic.values()) {
            for (int i = 0; i < FactLog.PARTITIONS; i++)
                consumed.begin(new Partition(topic.wireName(), i), NO_TOPIC, 0);
        }
    }

    protected final Tables tables() {
        return new Tables(jdbc);
    }

    /** Writes the facts to the log. */
    protected final List<Delivery> deliveries(List<EventEnvelope> facts) {
        return log.append(facts);
    }

    protected final FactLog log() {
        return log;
    }

    /** Facts that are new on the log, as one batch. */
    protected final void apply(List<EventEnvelope> facts) {
        projections.apply(batch(log.append(facts)));
    }

    /** Records that follow one another, as a poll would give them. */
    protected static Batch batch(List<Delivery> deliveries) {
        Map<Partition, Batch.Stretch> stretches = new HashMap<>();
        for (var delivery : deliveries) {
            var stretch = new Batch.Stretch(delivery.offset(), delivery.offset() + 1);
            stretches.merge(delivery.partition(), stretch, (a, b) -> new Batch.Stretch(a.from(), b.next()));
        }
        return new Batch(stretches, deliveries);
    }
}
