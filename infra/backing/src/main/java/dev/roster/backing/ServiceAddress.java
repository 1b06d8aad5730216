package dev.roster.backing;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Where a service listens on this machine, and how it is asked there how it is. */
public record ServiceAddress(int port, Duration patience) {

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The ordinary Spring settings with which it listens here and finds its servers. */
    public Map<String, String> environment(Database database, String bootstrapServers) {
        return Map.of(
                "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", Integer.toString(port),
                "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.username(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "ROSTER_KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
    }

    /** Asks in the plainest way, which costs the least while the machine is busy with starting. */
    public boolean isReady() {
        try {
            if (!(open("/actuator/health/readiness") instanceof HttpURLConnection connection)) return false;
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    /** Empty while it does not answer. */
    public String metrics() {
        try (var answer = open("/actuator/prometheus").getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private URLConnection open(String path) throws IOException {
        var connection = URI.create(url() + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) patience.toMillis());
        connection.setReadTimeout((int) patience.toMillis());
        return connection;
    }
}
