package dev.roster.chaos.rig;

import dev.roster.backing.Database;
import dev.roster.backing.FreePort;
import dev.roster.backing.ServiceAddress;
import dev.roster.backing.ServiceJar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** How the instances of a service are prepared: where their servers are, and what is set otherwise than by default. */
record Service(String name, Path home, Database database, String bootstrapServers, Map<String, String> settings) {

    private static final int INSTANCES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** For a quick start: they are started more often than anything else. */
    private static final List<String> JVM_OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Not started yet. */
    List<Instance> prepare() throws IOException, InterruptedException, TimeoutException {
        var packaged = ServiceJar.find(name, Service.class);
        var jar = ServiceJar.extract(packaged, name, home, JVM_OPTIONS);
        train(jar);
        return IntStream.rangeClosed(1, INSTANCES)
                .mapToObj(number -> instance(jar, number))
                .toList();
    }

    private void train(ServiceJar jar) throws IOException, InterruptedException {
        try {
            jar.train();
        } catch (TimeoutException e) {
            System.out.printf("%s starts slower, since a JVM that learns its classes is %s%n", name, e.getMessage());
        }
    }

    private Instance instance(ServiceJar jar, int number) {
        var address = address();
        var full = name + "-" + number;
        return new Instance(full, address, jar, environment(address), home.resolve(full + ".log"));
    }

    private static ServiceAddress address() {
        return new ServiceAddress(FreePort.find(), PATIENCE);
    }

    private Map<String, String> environment(ServiceAddress address) {
        var environment = new HashMap<>(settings);
        environment.putAll(address.environment(database, bootstrapServers));
        return environment;
    }
}
