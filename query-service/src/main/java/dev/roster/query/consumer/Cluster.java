package dev.roster.query.consumer;

import org.apache.kafka.clients.consumer.Consumer;

/** What reading facts takes of Kafka. */
interface Cluster {

    /** Joins the group with its next poll. */
    Consumer<byte[], byte[]> consumer();

    TopicIds topicIds();
}
