package dev.roster.command.relay;

import dev.roster.command.outbox.BacklogTable;
import dev.roster.operations.OperatorsDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What waits, asked each time that somebody looks: never on the relay's own connections, which a long count would take from it. */
@Component
final class RelayGauges {

    private final BacklogTable backlog;
    private final Clock clock;

    RelayGauges(OperatorsDatabase database, MeterRegistry meters, Clock clock) {
        this.backlog = new BacklogTable(database.jdbc());
        this.clock = clock;
        Gauge.builder("roster.outbox.backlog", backlog, BacklogTable::size).register(meters);
        Gauge.builder("roster.outbox.age", this::age).baseUnit("seconds").register(meters);
        Gauge.builder("roster.relay.parked", new ParkedTable(database.jdbc()), ParkedTable::size)
                .strongReference(true)
                .register(meters);
    }

    private double age() {
        return backlog.oldestTime()
                .map(time -> Duration.between(time, clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
