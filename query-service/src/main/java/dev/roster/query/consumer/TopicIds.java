package dev.roster.query.consumer;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells a topic from another one that has its name, because it was deleted and made anew. */
interface TopicIds extends AutoCloseable {

    /**
     * The id of each of the topics.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not say, or does not know one of them
     */
    Map<String, UUID> of(Collection<String> topics);

    @Override
    void close();
}
