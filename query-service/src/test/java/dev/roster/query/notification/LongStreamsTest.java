package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.Database;
import dev.roster.query.Instance;
import dev.roster.query.given.Wire;
import dev.roster.query.stream.Streams;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Streams that idle, readers that do not read, and a service that stops under them. */
final class LongStreamsTest extends StreamingSide {

    private static final int IDLE = 2_000;
    private static final int WAVE = 200;
    private static final int TINY = 4_096;

    private static Instance impatient() {
        return Instance.start(
                database(), Map.of("roster.streams.heartbeat", "200ms", "server.jetty.connection-idle-timeout", "1s"));
    }

    /** A connection that asks for the stream; whether and what is read from it is up to the test. */
    private Socket connect(Instance at, String... headers) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(TINY);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), at.port()));
        var request = new StringBuilder("GET " + path("/stream") + " HTTP/1.1\r\nHost: roster\r\n");
        for (var header : headers) request.append(header).append("\r\n");
        socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void a_stream_shows_that_it_lives() {
        try (var quick = impatient()) {
            var reader = read(quick);
            reader.next("counts");
            for (int i = 0; i < 5; i++) reader.next("comment");
            tell();
            applyNew();
            reader.find("notification");
            reader.find("comment");
        }
    }

    @Test
    void who_does_not_read_is_cut_off_and_nobody_else_notices() throws IOException {
        tell();
        applyNew();
        var first = jdbc.sql("select id from notification").query(UUID.class).single();
        fill(40_000);
        try (var at = impatient();
                var slow = connect(at, "Last-Event-ID: " + first)) {
            var reader = read(at);
            reader.next("counts");
            awaitOpen(at, 2);
            for (int i = 0; i < 5; i++) {
                tell();
                applyNew();
                reader.find("notification");
            }
            awaitOpen(at, 1);
            assertThat(slow.isClosed()).isFalse();
            tell();
            applyNew();
            reader.find("notification");
        }
    }

    private void fill(int notifications) {
        jdbc.sql("""
                insert into notification (user_id, id, organization_id, kind, subject_type, subject_id, created_at)
                select :user, gen_random_uuid(), :organization, 'membership.created', 'membership', gen_random_uuid(), now()
                from generate_series(1, :count)""")
                .param("user", user.value())
                .param("organization", organization.value())
                .param("count", notifications)
                .update();
    }

    @Test
    void a_service_that_stops_ends_its_streams_at_once() {
        var stopping = Instance.start(database());
        var readers = new ArrayList<>(List.of(read(stopping), read(stopping), read(stopping)));
        for (var reader : readers) reader.next("counts");
        var start = System.nanoTime();
        stopping.close();
        // Not even half of what a stop may wait for requests.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        for (var reader : readers) reader.awaitEnd();
    }

    @Test
    void a_database_that_is_away_ends_no_stream() {
        var wire = new Wire();
        var direct = database();
        var wired = new Database(wire.to(direct.jdbcUrl()), direct.username(), direct.password());
        try (var at = Instance.start(wired)) {
            var reader = read(at);
            reader.next("counts");
            wire.cut();
            at.part(Streams.class).wakeAll();
            tell();
            applyNew();
            wire.mend();
            assertThat(reader.next("notification").data()).isEqualTo(rows().getFirst());
            reader.next("counts");
        } finally {
            wire.cut();
        }
    }

    @Test
    void thousands_of_idle_streams_are_little_burden_and_are_all_told() throws IOException {
        var sockets = new ArrayList<Socket>();
        try (var at = Instance.start(database())) {
            read(at).next("counts");
            var before = used();
            var start = System.nanoTime();
            while (sockets.size() < IDLE) {
                for (int i = 0; i < WAVE; i++) sockets.add(connect(at));
                for (var socket : sockets.subList(sockets.size() - WAVE, sockets.size())) readUntil(socket, "counts");
            }
            awaitOpen(at, IDLE + 1);
            var opened = System.nanoTime();
            var after = used();
            tell();
            applyNew();
            for (var socket : sockets) readUntil(socket, "notification");
            System.out.printf(
                    "figure: %,d idle streams opened in %.1f s, %.1f KiB of heap each (client side included); all told within %.2f s%n",
                    IDLE, (opened - start) / 1e9, (after - before) / 1024.0 / IDLE, (System.nanoTime() - opened) / 1e9);
            assertThat(readUntil(connect(at), "counts")).contains("text/event-stream");
        } finally {
            for (var socket : sockets) socket.close();
        }
    }

    private static String readUntil(Socket socket, String word) throws IOException {
        socket.setSoTimeout(60_000);
        var text = new StringBuilder();
        var buffer = new byte[TINY];
        while (text.indexOf(word) < 0) {
            var count = socket.getInputStream().read(buffer);
            assertThat(count).as(text.toString()).isPositive();
            text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        return text.toString();
    }

    /** The heap in use after a collection. */
    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return Objects.requireNonNull(memory.getHeapMemoryUsage()).getUsed();
    }
}
