package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaServerTest {

    private final Map<String, Object> server =
            Map.of("bootstrap.servers", Backing.shared().kafka().bootstrapServers());

    @Test
    void what_is_produced_is_consumed() throws Exception {
        create("rumours");
        try (var producer = new KafkaProducer<>(server, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("rumours", "key", "value")).get();
        }
        var settings = new HashMap<>(server);
        settings.putAll(Map.of("group.id", "readers", "auto.offset.reset", "earliest"));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("rumours"));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records).singleElement().extracting("key", "value").containsExactly("key", "value");
        }
    }

    @Test
    void a_topic_that_nobody_created_is_not_there() {
        var settings = new HashMap<>(server);
        settings.put("max.block.ms", "2000");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var sent = producer.send(new ProducerRecord<>("unheard-of", "value"));
            assertThatThrownBy(sent::get).hasMessageContaining("unheard-of not present");
        }
    }

    private void create(String topic) throws Exception {
        try (var admin = Admin.create(server)) {
            admin.createTopics(List.of(new NewTopic(topic, 3, (short) 1))).all().get();
        }
    }
}
