package dev.roster.query.projection;

import dev.roster.operations.ParkedEntry;
import dev.roster.shared.event.EventHeaders;
import dev.roster.shared.id.Uuids;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code parked}. */
@Component
final class ParkedTable implements Parked {

    private static final Logger LOG = LoggerFactory.getLogger(ParkedTable.class);
    private static final int MAX_ERROR = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ADD = """
            insert into parked
                (id, aggregate_type, aggregate_id, topic, topic_id, partition, "offset", record_key, headers, value, error)
            values
                (:id, :aggregate_type, :aggregate_id, :topic,
                 (select topic_id from consumed where topic = :topic and partition = :partition),
                 :partition, :offset, :key, :headers::jsonb, :value, :error)
            on conflict (topic, topic_id, partition, "offset") do nothing""";

    private static final String TAKE = """
            delete from parked where id = :id returning *""";

    private static final String FAIL = """
            update parked set error = :error where id = :id returning *""";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    /** A record that is or was parked, and all that is needed to try again. */
    record Row(ParkedEntry entry, Delivery delivery) {}

    private final JdbcClient jdbc;

    ParkedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Delivery delivery, RuntimeException failure) {
        var type = delivery.headers().get(EventHeaders.AGGREGATE_TYPE);
        var id = delivery.headers().get(EventHeaders.AGGREGATE_ID);
        jdbc.sql(ADD)
                .param("id", Uuids.next())
                .param("aggregate_type", type == null ? null : storable(type))
                .param("aggregate_id", id == null ? null : Uuids.parse(id).orElse(null))
                .param("topic", delivery.partition().topic())
                .param("partition", delivery.partition().number())
                .param("offset", delivery.offset())
                .param("key", delivery.key())
                .param("headers", JSON.writeValueAsString(storable(delivery.headers())))
                .param("value", delivery.value())
                .param("error", error(failure))
                .update();
        try (var _ = MDC.putCloseable("requestId", delivery.requestId())) {
            LOG.warn("parking {}", delivery, failure);
        }
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from parked").query(Long.class).single();
    }

    /** Unparks a record. */
    Optional<Row> take(UUID id) {
        return jdbc.sql(TAKE).param("id", id).query(ParkedTable::row).optional();
    }

    /** What was tried again has failed again. */
    Optional<Row> fail(UUID id, RuntimeException failure) {
        return jdbc.sql(FAIL)
                .param("error", error(failure))
                .param("id", id)
                .query(ParkedTable::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                ParkedEntry.of(row),
                new Delivery(
                        new Partition(row.getString("topic"), row.getInt("partition")),
                        row.getLong("offset"),
                        row.getBytes("record_key"),
                        JSON.readValue(row.getString("headers"), HEADERS),
                        row.getBytes("value")));
    }

    private static String error(RuntimeException failure) {
        var text = storable(failure.toString());
        return text.length() <= MAX_ERROR ? text : text.substring(0, MAX_ERROR);
    }

    private static Map<String, String> storable(Map<String, String> headers) {
        var storable = new HashMap<String, String>();
        headers.forEach((name, value) -> storable.put(storable(name), storable(value)));
        return storable;
    }

    /** Without what PostgreSQL refuses to store as text: parking must not fail. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }
}
