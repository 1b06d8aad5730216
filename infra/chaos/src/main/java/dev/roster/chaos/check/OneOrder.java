package dev.roster.chaos.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.shared.event.Topic;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.utils.Utils;

/** The versions of each aggregate: all of them, in order, on the one partition that their key chooses. */
final class OneOrder {

    private OneOrder() {}

    static void check(Evidence evidence, FirstOccurrences firsts, Findings findings) {
        if (evidence.waiting() > 0) findings.add(Kind.LOST, evidence.waiting() + " facts are left in the outbox");
        var partitions = evidence.read().getOrDefault("consumed", Map.of()).size() / Topic.values().length;
        firsts.byAggregate().forEach((name, facts) -> {
            inOrder(name, facts, findings);
            for (var fact : facts) onItsPartition(fact, facts.getFirst().partition(), partitions, findings);
        });
    }

    private static void inOrder(String name, List<Logged> facts, Findings findings) {
        var versions = facts.stream().map(fact -> fact.told().version()).toList();
        var sorted = versions.stream().sorted().toList();
        if (!versions.equals(sorted)) findings.add(Kind.OUT_OF_ORDER, name + " came in the order " + versions);
        for (var i = 0; i < sorted.size(); i++) {
            if (sorted.get(i) != i + 1) {
                findings.add(Kind.LOST, "%s has version %d, and no %d".formatted(name, sorted.get(i), i + 1));
                return;
            }
        }
    }

    private static void onItsPartition(Logged fact, int partition, int partitions, Findings findings) {
        var hash = Utils.toPositive(Utils.murmur2(fact.partitionKey().toString().getBytes(UTF_8)));
        var chosen = partitions > 0 ? hash % partitions : partition;
        if (fact.partition() != partition || fact.partition() != chosen) {
            findings.add(Kind.OUT_OF_ORDER, "not on partition " + chosen + ": " + fact);
        }
        if (!fact.key().equals(fact.told().aggregateId().toString())) findings.add(Kind.INVENTED, "key of " + fact);
    }
}
