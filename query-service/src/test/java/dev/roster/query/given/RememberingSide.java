package dev.roster.query.given;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.roster.shared.event.EventEnvelope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the operators on the command side, as far as comparisons need them, in a process that has none. */
public final class RememberingSide implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final List<EventEnvelope> facts;
    private final Consumer<List<EventEnvelope>> topics;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable betweenLooks = () -> {};

    /**
     * Remembers what facts have led to.
     *
     * @param port where it is asked
     * @param topics where snapshots are announced
     */
    public RememberingSide(int port, List<EventEnvelope> facts, Consumer<List<EventEnvelope>> topics) {
        this.facts = facts;
        this.topics = topics;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/admin/checksums", exchange -> {
            answer(exchange, 200, checksums(exchange.getRequestURI().getPath()));
        });
        server.createContext("/admin/resyncs", this::resync);
        server.start();
    }

    /** Something that happens after the first look and before the second. */
    public void afterFirstLook(Runnable event) {
        betweenLooks = event;
    }

    private JsonNode checksums(String path) {
        var parts = path.split("/", -1);
        return parts.length > 3 ? rows(parts[3], Integer.parseInt(parts[4])) : buckets();
    }

    /** Each bucket with a hash that no other side has: so all are looked into. */
    private JsonNode buckets() {
        if (looks.incrementAndGet() == 2) betweenLooks.run();
        var buckets = new TreeMap<String, List<EventEnvelope>>();
        for (var fact : Snapshots.present(facts).values()) {
            buckets.computeIfAbsent(fact.type().aggregateType().wireName() + " " + bucket(fact), _ -> new ArrayList<>())
                    .add(fact);
        }
        var answer = JSON.createObjectNode();
        var list = answer.putArray("buckets");
        buckets.forEach((name, members) -> list.addObject()
                .put("aggregateType", name.split(" ", -1)[0])
                .put("bucket", Integer.parseInt(name.split(" ", -1)[1]))
                .put("count", members.size())
                .put("versions", 0)
                .put("hash", "other"));
        return answer;
    }

    private JsonNode rows(String type, int bucket) {
        var answer = JSON.createObjectNode();
        var list = answer.putArray("data");
        for (var fact : Snapshots.present(facts).values()) {
            if (!fact.type().aggregateType().wireName().equals(type) || bucket(fact) != bucket) continue;
            var state = fact.event().state();
            list.addObject().put("aggregateId", state.id().toString()).put("version", state.version());
        }
        return answer;
    }

    private static int bucket(EventEnvelope fact) {
        return (int) (fact.event().state().id().value().getLeastSignificantBits() & 63);
    }

    private void resync(HttpExchange exchange) throws IOException {
        var job = JSON.createObjectNode().put("id", UUID.randomUUID().toString());
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, job.put("state", "done"));
            return;
        }
        var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
        var present = Snapshots.present(facts);
        topics.accept(body.path("aggregates")
                .valueStream()
                .map(one -> one.path("aggregateType").asString() + "/"
                        + one.path("aggregateId").asString())
                .map(present::get)
                .filter(fact -> fact != null)
                .map(Snapshots::of)
                .toList());
        answer(exchange, 202, job.put("state", "running"));
    }

    private void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
