package dev.roster.bench.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Readers who follow their notifications, of which there are none. */
final class OpenStreams implements AutoCloseable {

    /** Of the event that each stream begins with. */
    private static final String BEGUN = "event: counts";

    private final List<Socket> sockets = new ArrayList<>();

    OpenStreams(int port, List<UUID> users) throws IOException {
        for (var user : users) sockets.add(open(port, user));
    }

    /** Open when the first event has come. */
    private static Socket open(int port, UUID user) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var request = "GET /v1/users/" + user + "/notifications/stream HTTP/1.1\r\n"
                + "Host: localhost\r\nAccept: text/event-stream\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var text = new StringBuilder();
        var bytes = new byte[4_096];
        while (text.indexOf(BEGUN) < 0) {
            var count = socket.getInputStream().read(bytes);
            if (count < 0) throw new IOException("no stream: " + text);
            text.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        for (var socket : sockets) socket.close();
    }
}
