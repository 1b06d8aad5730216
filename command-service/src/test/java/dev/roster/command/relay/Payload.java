package dev.roster.command.relay;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.simulation.Chance;
import java.util.List;

/** A payload that says whether Kafka takes it. */
enum Payload {
    TAKEN,
    REFUSED_BY_THE_PRODUCER,
    REFUSED_BY_THE_BROKER;

    private static final List<Payload> ALL = List.of(values());

    static byte[] any(Chance chance) {
        var payload = chance.oneIn(20) ? chance.oneOf(ALL) : TAKEN;
        return payload.name().getBytes(US_ASCII);
    }

    static Payload of(Row row) {
        return valueOf(new String(row.payload(), US_ASCII));
    }
}
