package dev.roster.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.chaos.rig.Rig;
import dev.roster.shared.event.EventAttributes;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.id.Uuids;
import dev.roster.shared.time.Timestamps;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the users' topic what the services did not write. */
record Poisoner(Rig rig, Injected injected, Recovering recovering) {

    private static final String TOPIC = "roster.users.v1";
    /** For long enough to see what it does to others. */
    private static final int TIMES = 8;

    private static final int PAUSE_MILLIS = 500;

    void strike() throws Exception {
        for (var i = 0; i < TIMES; i++) {
            write();
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        var parked = Optional.of(Integer.toString(injected.poison().size()));
        var start = System.nanoTime();
        recovering.await(
                FaultKind.POISON,
                start,
                () -> rig.queryPostgres().one("select count(*) from parked").equals(parked));
    }

    /** One of each: no JSON, an unknown type, unknown fields. */
    private void write() throws ExecutionException, InterruptedException {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", rig.kafka().bootstrapServers());
        settings.put("max.block.ms", 60_000);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var time = Instant.now().truncatedTo(ChronoUnit.MICROS);
            var poison = send(producer, Uuids.next(), "roster.user.created.v1", "{\"state\":", time);
            injected.poison().add(TOPIC + "-" + poison.partition() + "@" + poison.offset());
            var unknown = Uuids.next();
            injected.unknown().add(unknown);
            send(producer, unknown, "roster.user.knighted.v1", "{\"state\":{\"sword\":1}}", time);
            var user = Uuids.next();
            injected.users().add(user);
            send(producer, user, "roster.user.created.v1", user(user, Timestamps.format(time)), time);
        }
    }

    /** Of later versions than ours: with fields that are unknown here. */
    private static String user(UUID id, String time) {
        return """
                {"state":{"id":"%1$s","name":"Injected","email":"%1$s@example.com","role":"user","active":true,
                 "avatarUrl":null,"externalId":null,"createdAt":"%2$s","updatedAt":"%2$s","version":1,"shoeSize":43},
                 "previous":{},"mood":"calm"}""".formatted(id, time);
    }

    private static RecordMetadata send(
            KafkaProducer<String, byte[]> producer, UUID id, String type, String value, Instant time)
            throws ExecutionException, InterruptedException {
        var attributes = new EventAttributes(Uuids.next(), type, "user", id, 1, id, time, null, null, null, null);
        var headers = new RecordHeaders();
        Map<String, String> known = EventHeaders.write(attributes);
        known.forEach((name, text) -> headers.add(name, text.getBytes(UTF_8)));
        headers.add("ce_unheardof", "1".getBytes(UTF_8));
        return producer.send(new ProducerRecord<>(TOPIC, null, id.toString(), value.getBytes(UTF_8), headers))
                .get();
    }
}
