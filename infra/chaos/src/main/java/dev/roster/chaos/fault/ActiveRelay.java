package dev.roster.chaos.fault;

import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Postgres;
import dev.roster.chaos.rig.Rig;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Who publishes: by the lease, and by what the instances have published. */
record ActiveRelay(Rig rig) {

    private static final String PUBLISHED = "roster_relay_published_total";

    /** The instance that published last. */
    Instance find() throws InterruptedException {
        var before = new HashMap<Instance, Double>();
        rig.commands().forEach(instance -> before.put(instance, published(instance)));
        var found = new HashMap<String, Instance>();
        Rig.await("one of the relays to publish", () -> {
            for (var instance : rig.commands()) {
                var now = published(instance);
                if (before.getOrDefault(instance, 0.0) < now) found.put("", instance);
                if (now < before.getOrDefault(instance, 0.0)) before.put(instance, now);
            }
            return !found.isEmpty();
        });
        return found.values().iterator().next();
    }

    Instance other(Instance instance) {
        return rig.commands().stream()
                .filter(other -> other != instance)
                .findFirst()
                .orElseThrow();
    }

    private static double published(Instance instance) {
        return instance.metrics()
                .lines()
                .filter(line -> line.startsWith(PUBLISHED))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    Optional<String> holder() throws SQLException {
        return one(rig.commandPostgres(), "select holder::text from relay_lease where until > clock_timestamp()");
    }

    /** The oldest row that waits. */
    Optional<String> oldest() throws SQLException {
        return one(rig.commandPostgres(), "select min(position)::text from outbox");
    }

    static Optional<String> one(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        }
    }

    static List<String> all(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }
}
