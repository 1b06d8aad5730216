package dev.roster.query.page;

import dev.roster.backing.Backing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The query-service without its consumer, on a real port and a database that whoever extends this names; rows are laid
 * with SQL.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"roster.kafka.consume=false", "roster.operations.work=false"})
abstract class AnyReadingSide {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** The properties of a service that reads this database. */
    static void read(String name, DynamicPropertyRegistry properties) {
        var database = Backing.shared().postgres().database(name);
        properties.add("spring.datasource.url", database::jdbcUrl);
        properties.add("spring.datasource.username", database::username);
        properties.add("spring.datasource.password", database::password);
        // Nothing here is about durability.
        properties.add("spring.datasource.hikari.connection-init-sql", () -> "set synchronous_commit = off");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    /** That operators have ever started. */
    protected final long jobs() {
        return jdbc.sql("select count(*) from public.job").query(Long.class).single();
    }

    protected final Seed seed() {
        return new Seed(jdbc);
    }

    /** Lays rows whose ids are drawn, so that the same seed lays the same rows. */
    protected final Seed seed(RandomGenerator ids) {
        return new Seed(jdbc, ids);
    }

    /** Asks for a path as it stands in the request line, query string included. */
    protected final Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    protected final URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    protected final Answer send(String method, String path, String... headers) {
        return send(method, path, BodyPublishers.noBody(), headers);
    }

    protected final Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address(path)).method(method, body);
        if (headers.length > 0) request.headers(headers);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
