package dev.roster.command.relay;

import dev.roster.shared.event.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The topics as Kafka knows them, and the table {@code topics} what their events were keyed for. */
final class KafkaTopics implements Topics {

    private static final int TIMEOUT_SECONDS = 10;

    private final JdbcClient jdbc;
    private final RelaySettings settings;
    private final Map<Topic, Integer> partitions = new EnumMap<>(Topic.class);

    KafkaTopics(JdbcClient jdbc, RelaySettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public int partitions(Topic topic) {
        var count = partitions.get(topic);
        if (count == null) throw new IllegalStateException("not prepared: " + topic);
        return count;
    }

    @Override
    public boolean prepared() {
        return partitions.size() == Topic.values().length;
    }

    @Override
    public void prepare() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(adminConfig())) {
            var present = admin.listTopics().names().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            var missing = new ArrayList<NewTopic>();
            for (var topic : Topic.values()) if (!present.contains(topic.wireName())) missing.add(describe(topic));
            create(admin, missing);
            for (var topic : Topic.values()) partitions.put(topic, check(admin, topic));
        }
    }

    @Override
    public void forget() {
        partitions.clear();
    }

    private NewTopic describe(Topic topic) {
        var count = keyedFor(topic).orElse(settings.partitions());
        return new NewTopic(topic.wireName(), count, settings.replicationFactor()).configs(settings.topic());
    }

    private static void create(Admin admin, List<NewTopic> missing)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (var result : admin.createTopics(missing).values().values()) {
            try {
                result.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // Another instance was faster.
                if (!(e.getCause() instanceof TopicExistsException)) throw e;
            }
        }
    }

    private int check(Admin admin, Topic topic) throws InterruptedException, ExecutionException, TimeoutException {
        var name = topic.wireName();
        var descriptions = admin.describeTopics(List.of(name)).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        var actual = Objects.requireNonNull(descriptions.get(name)).partitions().size();
        var expected = keyedFor(topic).orElse(settings.partitions());
        if (actual != expected) throw new WrongPartitions(name, actual, expected);
        jdbc.sql("insert into topics (name, partitions) values (:name, :partitions) on conflict do nothing")
                .param("name", name)
                .param("partitions", actual)
                .update();
        return actual;
    }

    private Optional<Integer> keyedFor(Topic topic) {
        return jdbc.sql("select partitions from topics where name = :name")
                .param("name", topic.wireName())
                .query(Integer.class)
                .optional();
    }

    private Map<String, Object> adminConfig() {
        var config = new HashMap<String, Object>(settings.properties());
        config.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        return config;
    }
}
