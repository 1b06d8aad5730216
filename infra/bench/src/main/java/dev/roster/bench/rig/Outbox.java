package dev.roster.bench.rig;

import dev.roster.backing.Waiting;
import java.sql.SQLException;

/** The outbox between two measurements. */
public final class Outbox {

    private Outbox() {}

    /** Returns when the relay has carried everything away. */
    public static void awaitEmpty(Postgres postgres) throws SQLException, InterruptedException {
        try (var connection = postgres.connect(Postgres.COMMAND);
                var statement = connection.createStatement()) {
            Waiting.until("the outbox to be empty", () -> {
                try (var row = statement.executeQuery("select not exists (select from outbox)")) {
                    return row.next() && row.getBoolean(1);
                }
            });
        }
    }

    /** Throws everything away. */
    public static void clear(Postgres postgres) throws SQLException {
        try (var connection = postgres.connect(Postgres.COMMAND);
                var statement = connection.createStatement()) {
            statement.executeUpdate("delete from outbox");
        }
    }
}
