package dev.roster.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the environment may set. */
record Settings(int commandPort, int queryPort, int kafkaPort, int postgresPort, Path dataFolder) {

    static final String COMMAND_PORT = "ROSTER_COMMAND_PORT";
    static final String QUERY_PORT = "ROSTER_QUERY_PORT";
    static final String KAFKA_PORT = "ROSTER_KAFKA_PORT";
    static final String POSTGRES_PORT = "ROSTER_POSTGRES_PORT";
    static final String DATA_FOLDER = "ROSTER_DATA_DIR";

    static Settings from(Map<String, String> environment) {
        var settings = new Settings(
                port(environment, COMMAND_PORT, "8080"),
                port(environment, QUERY_PORT, "8081"),
                port(environment, KAFKA_PORT, "19092"),
                port(environment, POSTGRES_PORT, "15432"),
                path(environment.getOrDefault(DATA_FOLDER, "data/local")));
        settings.refuseSamePorts();
        return settings;
    }

    /** The ports by the settings that change them. */
    Map<String, Integer> ports() {
        return Map.of(
                COMMAND_PORT, commandPort, QUERY_PORT, queryPort, KAFKA_PORT, kafkaPort, POSTGRES_PORT, postgresPort);
    }

    private void refuseSamePorts() {
        var names = new HashMap<Integer, String>();
        ports().forEach((name, port) -> {
            var other = names.put(port, name);
            if (other != null)
                throw new Refusal("%s and %s are both %d: give each its own.".formatted(other, name, port));
        });
    }

    private static int port(Map<String, String> environment, String name, String otherwise) {
        var value = environment.getOrDefault(name, otherwise).strip();
        if (value.matches("[0-9]{1,5}")) {
            var port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) return port;
        }
        throw new Refusal("%s is \"%s\": set it to a port, 1 to 65535.".formatted(name, value));
    }

    private static Path path(String value) {
        try {
            return Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("%s is \"%s\", which is no path.".formatted(DATA_FOLDER, value), e);
        }
    }
}
