package dev.roster.chaos.fault;

import dev.roster.backing.Waiting;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Rig;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Optional;

/** Who publishes: by the lease, and by what the instances have published. */
record ActiveRelay(Rig rig) {

    private static final String PUBLISHED = "roster_relay_published_total";

    /** The instance that published last, when there is another that can take over. */
    Instance findReady() throws InterruptedException {
        Waiting.until(
                "both instances of the command-service",
                () -> rig.commands().stream().allMatch(Instance::isReady));
        return find();
    }

    /** The instance that published last. */
    Instance find() throws InterruptedException {
        var before = new HashMap<Instance, Double>();
        rig.commands().forEach(instance -> before.put(instance, published(instance)));
        var found = new HashMap<String, Instance>();
        Waiting.until("one of the relays to publish", () -> {
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
        return rig.commandPostgres().one("select holder::text from relay_lease where until > clock_timestamp()");
    }

    boolean hasChanged(Optional<String> before) throws SQLException {
        var now = holder();
        return now.isPresent() && !now.equals(before);
    }

    /** The oldest row that waits. */
    Optional<String> oldest() throws SQLException {
        return rig.commandPostgres().one("select min(position)::text from outbox");
    }
}
