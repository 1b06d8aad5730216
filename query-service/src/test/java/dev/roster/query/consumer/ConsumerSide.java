package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.query.given.KafkaLog;
import dev.roster.query.given.WritingSide;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Partition;
import dev.roster.shared.event.EventEnvelope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The query-service from Kafka to the database; a test starts as many of its consumers as it needs. */
abstract class ConsumerSide extends WritingSide {

    private static final String SERVERS = Backing.shared().kafka().bootstrapServers();
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final KafkaLog kafka = new KafkaLog(SERVERS);
    private final List<Reader> readers = new ArrayList<>();
    final String group = "test-" + UUID.randomUUID();

    @Autowired
    Lag lag;

    @Override
    @BeforeEach
    protected void begin() {
        tables().clear();
    }

    /** A database that has seen all that there is on the topics up to now, and none of its effects. */
    final void beginAtTheEnd() {
        kafka.createTopics();
        kafka.ends().forEach(this::begin);
    }

    final void begin(Partition partition, long offset) {
        consumed.begin(partition, kafka.topicId(partition.topic()), offset);
    }

    @AfterEach
    void end() {
        WIRE.mend();
        readers.forEach(Reader::close);
        kafka.close();
    }

    final Reader startReader() {
        return startReader(group);
    }

    final Reader startReader(String ofGroup) {
        var reader = new Reader(SERVERS, ofGroup, projections, consumed, lag);
        readers.add(reader);
        return reader;
    }

    /** The rows that the facts lead to without Kafka. */
    final Map<String, List<String>> rowsOf(List<EventEnvelope> facts) {
        super.begin();
        apply(facts);
        var rows = tables().all();
        tables().clear();
        return rows;
    }

    final void awaitRows(Map<String, List<String>> expected) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .untilAsserted(() -> assertThat(tables().all()).isEqualTo(expected));
    }
}
