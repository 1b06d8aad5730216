package dev.roster.query.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes events as {@code text/event-stream}; waits for a slow reader, as long as the web server does. */
final class EventWriter {

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    void write(List<Source.Event> events) throws IOException {
        if (events.isEmpty()) return;
        var text = new StringBuilder();
        for (var event : events) {
            text.append("event: ").append(event.name()).append('\n');
            if (event.id() != null) text.append("id: ").append(event.id()).append('\n');
            text.append("data: ").append(event.data()).append("\n\n");
        }
        write(text.toString());
    }

    /** What readers pass over. */
    void comment() throws IOException {
        write(":\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
