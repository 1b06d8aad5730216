package dev.roster.query.consumer;

import dev.roster.query.projection.Partition;
import dev.roster.query.projection.SimulatedLog;
import dev.roster.simulation.Instance;
import dev.roster.simulation.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Kafka as a consumer knows it: the log, and a group that shares the partitions, moves them when members come and go, and throws
 * out whoever is silent for too long, without that one knowing.
 */
final class SimulatedGroup {

    private static final Duration ROUND = Duration.ofSeconds(2);

    final Simulation simulation;
    final SimulatedLog log;
    private final List<TopicPartition> partitions;
    private final List<SimulatedConsumer> members = new ArrayList<>();
    private final Map<TopicPartition, SimulatedConsumer> targets = new LinkedHashMap<>();
    private final Map<TopicPartition, SimulatedConsumer> owners = new LinkedHashMap<>();
    private long awayUntil;

    SimulatedGroup(Simulation simulation, SimulatedLog log, List<TopicPartition> partitions) {
        this.simulation = simulation;
        this.log = log;
        this.partitions = partitions;
        simulation.thread("kafka", this::coordinate);
    }

    Cluster cluster(Instance instance) {
        return new Cluster() {
            @Override
            public Consumer<byte[], byte[]> consumer() {
                return new SimulatedConsumer(SimulatedGroup.this, instance);
            }

            @Override
            public TopicIds topicIds() {
                return new SameTopics();
            }
        };
    }

    private static final class SameTopics implements TopicIds {

        @Override
        public Map<String, UUID> of(Collection<String> topics) {
            return topics.stream().collect(Collectors.toMap(topic -> topic, _ -> new UUID(0, 0)));
        }

        @Override
        public void close() {}
    }

    private void coordinate() {
        while (true) {
            simulation.sleep(ROUND);
            for (var member : List.copyOf(members)) {
                if (member.isSilent()) throwOut(member);
            }
            if (!members.isEmpty() && simulation.strikes("thrown out of the group")) {
                throwOut(simulation.chance().oneOf(members));
            }
            if (simulation.strikes("rebalance")) rebalance();
        }
    }

    private void throwOut(SimulatedConsumer member) {
        simulation.effect("throws " + member + " out of the group");
        leave(member);
    }

    private void join(SimulatedConsumer member) {
        members.add(member);
        rebalance();
    }

    void leave(SimulatedConsumer member) {
        members.remove(member);
        owners.values().removeIf(owner -> owner == member);
        rebalance();
    }

    private void rebalance() {
        targets.clear();
        if (members.isEmpty()) return;
        for (var partition : partitions)
            targets.put(partition, simulation.chance().oneOf(members));
    }

    /** What the member does for its membership within a poll, its listener included. */
    void serve(SimulatedConsumer member) {
        if (!members.contains(member)) {
            member.revoke(new LinkedHashSet<>(member.assignment()));
            join(member);
        }
        var revoked = new LinkedHashSet<>(member.assignment());
        revoked.removeIf(partition -> targets.get(partition) == member);
        member.revoke(revoked);
        owners.keySet().removeAll(revoked);
        var assigned = new LinkedHashSet<TopicPartition>();
        for (var partition : partitions) {
            if (targets.get(partition) == member && !owners.containsKey(partition)) assigned.add(partition);
        }
        for (var partition : assigned) owners.put(partition, member);
        member.assign(assigned);
    }

    static Partition partition(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }

    void goAway() {
        var time = Duration.ofMillis(simulation.chance().below(5_000));
        simulation.effect("kafka is away for " + time.toMillis() + " ms");
        awayUntil = simulation.nanos() + time.toNanos();
    }

    boolean isAway() {
        return awayUntil > simulation.nanos() && !simulation.isQuiet();
    }
}
