package dev.roster.query.given;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * The wire to a server, which a test can cut: open connections break and new ones are refused until it is mended. Or freeze:
 * nothing comes through, and nobody is told.
 */
public final class Wire {

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket entrance = open(0);
    private volatile @Nullable URI server;
    private volatile CountDownLatch thawed = new CountDownLatch(0);

    /** The same JDBC URL, but by this wire. */
    public String to(String jdbcUrl) {
        var uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        server = uri;
        return jdbcUrl.replace(uri.getAuthority(), "127.0.0.1:" + entrance.getLocalPort());
    }

    public void cut() {
        close(entrance);
        breakConnections();
    }

    public void breakConnections() {
        Set.copyOf(sockets).forEach(socket -> {
            close(socket);
            sockets.remove(socket);
        });
    }

    public void freeze() {
        thawed = new CountDownLatch(1);
    }

    public void thaw() {
        thawed.countDown();
    }

    public void mend() {
        if (entrance.isClosed()) entrance = open(entrance.getLocalPort());
    }

    private ServerSocket open(int wanted) {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var inner = opened.accept();
                var outer = connect();
                sockets.add(inner);
                sockets.add(outer);
                Thread.ofVirtual().start(() -> pump(inner, outer));
                Thread.ofVirtual().start(() -> pump(outer, inner));
            } catch (IOException e) {
                if (!opened.isClosed()) throw new UncheckedIOException(e);
            }
        }
    }

    private Socket connect() throws IOException {
        var uri = requireNonNull(server);
        return new Socket(uri.getHost(), uri.getPort());
    }

    private void pump(Socket from, Socket to) {
        try {
            var bytes = new byte[8192];
            for (int read; (read = from.getInputStream().read(bytes)) > 0; ) {
                thawed.await();
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // The wire was cut, or one of the ends has gone: both end below.
            close(from);
        }
        close(from);
        close(to);
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
