package dev.roster.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.EmbeddedPostgresServer;
import dev.roster.backing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    private Path folder;

    @Test
    void a_service_that_starts_before_its_database_waits_for_it() throws IOException {
        var port = FreePort.find();
        var killed = start(port);
        var database = killed.database("late");
        killed.kill();
        var starting = CompletableFuture.supplyAsync(() -> Instance.start(database));
        hangUpOnce(port);
        try (var _ = start(port);
                var started = starting.join()) {
            assertThat(started.port()).isPositive();
        }
    }

    private EmbeddedPostgresServer start(int port) {
        return EmbeddedPostgresServer.start(folder.resolve("postgres"), folder.resolve("postgres.log"), port);
    }

    private static void hangUpOnce(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            socket.accept().close();
        }
    }
}
