package dev.roster.query.comparison;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.operations.Checksums.Bucket;
import dev.roster.operations.Checksums.Row;
import dev.roster.query.projection.Aggregate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the operators on the other side. */
@Component
@EnableConfigurationProperties(CommandSettings.class)
final class CommandService {

    private static final Logger LOG = LoggerFactory.getLogger(CommandService.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** As many as it takes at once. */
    static final int MOST_NAMED = 500;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final CommandSettings settings;

    CommandService(CommandSettings settings) {
        this.settings = settings;
    }

    List<Bucket> buckets() {
        return get("/admin/checksums")
                .path("buckets")
                .valueStream()
                .map(bucket -> JSON.treeToValue(bucket, Bucket.class))
                .toList();
    }

    List<Row> rows(String type, int bucket) {
        return get("/admin/checksums/" + type + "/" + bucket)
                .path("data")
                .valueStream()
                .map(row -> JSON.treeToValue(row, Row.class))
                .toList();
    }

    /** Has aggregates announced again. */
    List<URI> resync(Collection<Aggregate> aggregates) {
        var all = List.copyOf(aggregates);
        var jobs = new ArrayList<URI>();
        for (var from = 0; from < all.size(); from += MOST_NAMED) {
            jobs.add(resyncSome(all.subList(from, Math.min(all.size(), from + MOST_NAMED))));
        }
        return jobs;
    }

    /** Whether a job runs no longer. */
    boolean isFinished(URI job) {
        return !get(job.toString()).path("state").asString().equals("running");
    }

    private URI resyncSome(List<Aggregate> aggregates) {
        var body = JSON.createObjectNode();
        var list = body.putArray("aggregates");
        for (var aggregate : aggregates) {
            list.addObject()
                    .put("aggregateType", aggregate.type())
                    .put("aggregateId", aggregate.id().toString());
        }
        var request = request("/admin/resyncs")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        var job = JSON.readTree(send(request, 202).body()).path("id").asString();
        return URI.create("/admin/resyncs/" + UUID.fromString(job));
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(send(request(path).GET(), 200).body());
        } catch (JacksonException e) {
            throw away(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var url = settings.url();
        if (url == null) {
            throw new Refusal(ProblemCode.DEPENDENCY_UNAVAILABLE, "Nobody said where the command-service is.");
        }
        var base = url.toString().replaceFirst("/$", "");
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == expected) return response;
            throw away(new IOException(response.uri() + " answers " + response.statusCode()));
        } catch (IOException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static Refusal away(Exception reason) {
        LOG.warn("the command-service does not do its part", reason);
        return new Refusal(ProblemCode.DEPENDENCY_UNAVAILABLE, "The command-service cannot be asked just now.");
    }
}
