package dev.roster.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The settings of one broker that is its own controller, for one machine: loopback only, one replica, small.
 *
 * @param special what is otherwise than that, or than Kafka's defaults
 */
record BrokerProperties(Path data, int port, int controllerPort, Map<String, String> special) {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("inter.broker.listener.name", "PLAINTEXT"),
            Map.entry("auto.create.topics.enable", "false"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            Map.entry("log.retention.ms", "-1"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            // A killed broker's successor has to wait until its session is over.
            Map.entry("broker.session.timeout.ms", "3000"),
            Map.entry("broker.heartbeat.interval.ms", "500"),
            // The default takes half of a small heap.
            Map.entry("log.cleaner.dedupe.buffer.size", "16777216"));

    void write(Path file) throws IOException {
        var properties = new TreeMap<>(FIXED);
        properties.putAll(special);
        var listener = "PLAINTEXT://127.0.0.1:" + port;
        properties.put("listeners", listener + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", listener);
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("log.dirs", data.toString().replace('\\', '/'));
        var lines = properties.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue());
        Files.writeString(file, lines.collect(Collectors.joining("\n", "", "\n")));
    }
}
