package dev.roster.peers;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import io.debezium.engine.format.ChangeEventFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.storage.MemoryOffsetBackingStore;

/**
 * Debezium's embedded engine with a connector as it is configured for Kafka Connect, and behind it a producer with the settings
 * of the relay's. Runs until it is ended, and begins at the replication slot's place.
 */
public final class DebeziumOutbox {

    private DebeziumOutbox() {}

    /**
     * Runs it.
     *
     * @param arguments the connector's JSON file, Kafka's bootstrap servers, and settings that take the place of the file's or
     *     come with them, as {@code name=value}
     */
    public static void main(String[] arguments) throws IOException {
        var settings = connector(Path.of(arguments[0]));
        for (var argument : List.of(arguments).subList(2, arguments.length)) {
            var equals = argument.indexOf('=');
            settings.setProperty(argument.substring(0, equals), argument.substring(equals + 1));
        }
        try (var carrier = new Carrier(arguments[1]);
                var engine = engine(settings, carrier)) {
            engine.run();
        }
    }

    private static Properties connector(Path file) throws IOException {
        var settings = new Properties();
        var connector = new ObjectMapper().readValue(file.toFile(), Connector.class);
        settings.setProperty("name", connector.name());
        settings.setProperty("offset.storage", MemoryOffsetBackingStore.class.getName());
        settings.putAll(connector.config());
        return settings;
    }

    private static DebeziumEngine<RecordChangeEvent<SourceRecord>> engine(Properties settings, Carrier carrier) {
        return DebeziumEngine.create(ChangeEventFormat.of(Connect.class))
                .using(settings)
                .notifying(carrier)
                .using((success, message, error) -> {
                    if (!success) throw new IllegalStateException(message, error);
                })
                .build();
    }

    /** As Kafka Connect takes it. */
    private record Connector(String name, Map<String, String> config) {}
}
