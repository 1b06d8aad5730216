package dev.roster.query.given;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads server-sent events from an instance, as a browser would. */
public final class EventReader implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String COMMENT = "comment";
    private static final long PATIENCE_SECONDS = 20;
    private static final Event END = new Event("end of the stream", null, "");

    /** A comment is an event named {@code comment}. */
    public record Event(String name, @Nullable String id, String data) {}

    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    /**
     * Connects.
     *
     * @param headers names and values in turn
     */
    public EventReader(Instance instance, String path, String... headers) {
        var request = HttpRequest.newBuilder(instance.uri(path)).header("Accept", "text/event-stream");
        if (headers.length > 0) request.headers(headers);
        response =
                CLIENT.sendAsync(request.build(), BodyHandlers.ofInputStream()).join();
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var block = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) {
                    block.add(line);
                } else {
                    events.add(event(block));
                    block.clear();
                }
            }
        } catch (IOException e) {
            events.add(new Event("broken", null, String.valueOf(e.getMessage())));
        }
        events.add(END);
    }

    private static Event event(List<String> block) {
        if (block.getFirst().startsWith(":")) return new Event(COMMENT, null, "");
        var name = "";
        String id = null;
        var data = "";
        for (var line : block) {
            if (line.startsWith("event: ")) name = line.substring("event: ".length());
            if (line.startsWith("id: ")) id = line.substring("id: ".length());
            if (line.startsWith("data: ")) data = line.substring("data: ".length());
        }
        return new Event(name, id, data);
    }

    /** The next event, which has this name; comments are passed over unless one is wanted. */
    public Event next(String name) {
        var event = next();
        while (event.name().equals(COMMENT) && !name.equals(COMMENT)) event = next();
        assertThat(event.name()).as(event.toString()).isEqualTo(name);
        return event;
    }

    private Event next() {
        try {
            var event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(event).as("the next event").isNotNull();
            return event == null ? END : event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The next event of this name; others are passed over. */
    public Event find(String name) {
        var event = next();
        while (!event.name().equals(name) && !event.equals(END)) event = next();
        assertThat(event.name()).isEqualTo(name);
        return event;
    }

    /** Waits until the other side has ended the stream properly. */
    public void awaitEnd() {
        assertThat(find(END.name())).isEqualTo(END);
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
