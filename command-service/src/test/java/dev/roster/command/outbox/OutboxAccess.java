package dev.roster.command.outbox;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes an outbox without Spring, for tests that drive one by hand inside their own transactions. */
public final class OutboxAccess {

    private OutboxAccess() {}

    public static Outbox outbox(JdbcClient jdbc) {
        return new Outbox(jdbc);
    }
}
