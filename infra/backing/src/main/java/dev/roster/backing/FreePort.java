package dev.roster.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports that nobody listens on. */
public final class FreePort {

    private FreePort() {}

    /** A free port of the loopback interface below the range of outgoing connections, which could take it meanwhile. */
    public static int find() {
        for (int i = 0; i < 1_000; i++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            if (isFree(port)) return port;
        }
        throw new IllegalStateException("no free port between 20000 and 32000");
    }

    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
