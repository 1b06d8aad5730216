package dev.roster.query.consumer;

import dev.roster.query.projection.Consumed;
import dev.roster.query.projection.Lag;
import dev.roster.query.projection.Projections;
import java.util.Map;

/** The consumer of one instance, at work until closed. */
final class Reader implements AutoCloseable {

    private final Consumption consumption;

    Reader(String bootstrapServers, String group, Projections projections, Consumed consumed, Lag lag) {
        var settings = new KafkaSettings(bootstrapServers, group, true, Map.of());
        consumption = new Consumption(settings, projections, consumed, lag);
        consumption.start();
    }

    @Override
    public void close() {
        consumption.stop();
    }
}
