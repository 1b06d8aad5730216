package dev.roster.bench.fact;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes topics as the services would. */
public final class TopicMaker {

    /** As many as the services make by default. */
    public static final int PARTITIONS = 12;

    private TopicMaker() {}

    public static void make(String bootstrapServers, Collection<String> names)
            throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }
}
