package dev.roster.bench.fact;

import dev.roster.shared.event.Topic;
import java.util.Arrays;
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

    /** Those of the facts that are not there yet. */
    public static void makeAll(String bootstrapServers) throws InterruptedException, ExecutionException {
        try (var admin = admin(bootstrapServers)) {
            var present = admin.listTopics().names().get();
            make(
                    bootstrapServers,
                    Arrays.stream(Topic.values())
                            .map(Topic::wireName)
                            .filter(name -> !present.contains(name))
                            .toList());
        }
    }

    public static void make(String bootstrapServers, Collection<String> names)
            throws InterruptedException, ExecutionException {
        try (var admin = admin(bootstrapServers)) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get();
        }
    }

    private static Admin admin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }
}
