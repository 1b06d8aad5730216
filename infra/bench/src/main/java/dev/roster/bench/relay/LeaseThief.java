package dev.roster.bench.relay;

import dev.roster.bench.rig.Postgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Takes the lease away all the time, so that every instance gets it whenever it asks, and all publish at once. */
final class LeaseThief implements AutoCloseable {

    private static final int PAUSE_MILLIS = 5;

    private final Connection connection;
    private final PreparedStatement delete;
    private volatile boolean closed;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    LeaseThief(Postgres postgres) throws SQLException {
        this.connection = postgres.connect(Postgres.COMMAND);
        this.delete = connection.prepareStatement("delete from relay_lease");
        Thread.ofPlatform().name("lease-thief").daemon().start(this::steal);
    }

    private void steal() {
        try {
            while (!closed) {
                delete.executeUpdate();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            end.complete(null);
        } catch (SQLException | InterruptedException e) {
            end.completeExceptionally(e);
        }
    }

    /** Fails if it has not worked all the time. */
    @Override
    public void close() throws SQLException {
        closed = true;
        end.join();
        connection.close();
    }
}
