package dev.roster.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether requests are let through to the database; answers at once, also when the database does not. */
@Component("dbHealthIndicator")
final class DatabaseHealthIndicator implements HealthIndicator {

    private final DatabaseGate gate;

    DatabaseHealthIndicator(DatabaseGate gate) {
        this.gate = gate;
    }

    @Override
    public Health health() {
        return (gate.isOpen() ? Health.up() : Health.down()).build();
    }
}
