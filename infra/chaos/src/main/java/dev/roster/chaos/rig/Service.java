package dev.roster.chaos.rig;

import dev.roster.backing.Database;
import dev.roster.backing.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How the instances of a service are prepared: where their servers are, and what is set otherwise than by default. */
record Service(String name, Path home, Database database, String bootstrapServers, Map<String, String> settings) {

    private static final int INSTANCES = 2;

    /** Not started yet. */
    List<Instance> prepare() throws IOException, InterruptedException {
        var jar = ServiceJar.extract(name, home);
        jar.train(environment(FreePort.find()));
        return IntStream.rangeClosed(1, INSTANCES)
                .mapToObj(number -> instance(jar, number))
                .toList();
    }

    private Instance instance(ServiceJar jar, int number) {
        var port = FreePort.find();
        var full = name + "-" + number;
        return new Instance(full, port, jar, environment(port), home.resolve(full + ".log"));
    }

    private Map<String, String> environment(int port) {
        var environment = new HashMap<>(settings);
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        environment.put("SPRING_DATASOURCE_USERNAME", database.username());
        environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
        environment.put("ROSTER_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        return environment;
    }
}
