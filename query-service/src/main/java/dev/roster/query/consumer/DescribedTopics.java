package dev.roster.query.consumer;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** As a broker describes them. */
final class DescribedTopics implements TopicIds {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Admin admin;

    DescribedTopics(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Map<String, UUID> of(Collection<String> topics) {
        var ids = new HashMap<String, UUID>();
        describe(topics).forEach((topic, description) -> {
            var id = description.topicId();
            ids.put(topic, new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits()));
        });
        return ids;
    }

    private Map<String, TopicDescription> describe(Collection<String> topics) {
        try {
            return admin.describeTopics(topics).allTopicNames().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("which topics these are is not known: " + topics, e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
