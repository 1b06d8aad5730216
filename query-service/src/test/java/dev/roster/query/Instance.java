package dev.roster.query;

import dev.roster.backing.Database;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of the service, on a port of its own, which a test starts and stops; it applies no facts. */
public final class Instance implements AutoCloseable {

    private static final Map<Database, Instance> SHARED = new ConcurrentHashMap<>();

    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** The one that all tests on this database may ask; it ends with this JVM. */
    public static Instance shared(Database database) {
        return SHARED.computeIfAbsent(database, Instance::start);
    }

    public static Instance start(Database database) {
        return start(database, Map.of());
    }

    public static Instance start(Database database, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(
                "server.port", "0",
                "roster.kafka.consume", "false",
                "roster.operations.work", "false",
                "spring.jmx.enabled", "false",
                "spring.datasource.url", database.jdbcUrl(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password(),
                "spring.datasource.hikari.minimum-idle", "1"));
        all.putAll(settings);
        var arguments = all.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue());
        return new Instance(new SpringApplicationBuilder(QueryService.class)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** A part of the instance. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
