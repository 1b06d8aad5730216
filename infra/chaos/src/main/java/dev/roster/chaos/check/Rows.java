package dev.roster.chaos.check;

import dev.roster.chaos.check.Violation.Kind;
import dev.roster.shared.event.ProjectState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Read rows against write rows, and against what stands on the topics. */
final class Rows {

    private Rows() {}

    static void check(Evidence evidence, FirstOccurrences firsts, Findings findings) {
        var read = evidence.read();
        evidence.written()
                .forEach((screen, rows) -> findings.compare(
                        Kind.DIVERGED, screen, rows, withoutInjected(evidence, screen, table(read, screen), findings)));
        findings.compare(Kind.DIVERGED, "applied", newest(evidence, firsts), table(read, "applied"));
        activity(evidence, firsts, findings);
        notifications(evidence, firsts, findings);
        var poison = new HashMap<String, String>();
        evidence.injected().poison().forEach(position -> poison.put(position, "(1)"));
        findings.compare(Kind.DIVERGED, "parked", poison, table(read, "parked"));
    }

    private static Map<String, String> table(Map<String, Map<String, String>> tables, String name) {
        return tables.getOrDefault(name, Map.of());
    }

    /** Injected users are shown, and no other that was injected. */
    private static Map<String, String> withoutInjected(
            Evidence evidence, String screen, Map<String, String> rows, Findings findings) {
        var rest = new HashMap<>(rows);
        evidence.injected().unknown().forEach(id -> {
            if (rest.remove(id.toString()) != null) findings.add(Kind.INVENTED, screen + " of an unknown type: " + id);
        });
        if (screen.startsWith("user")) {
            evidence.injected().users().forEach(id -> {
                if (rest.remove(id.toString()) == null) findings.add(Kind.LOST, screen + " with unknown fields: " + id);
            });
        }
        return rest;
    }

    private static Map<String, String> newest(Evidence evidence, FirstOccurrences firsts) {
        var versions = new HashMap<String, String>();
        firsts.byAggregate()
                .forEach((name, facts) -> versions.put(
                        name,
                        "("
                                + facts.stream()
                                        .mapToLong(fact -> fact.told().version())
                                        .max()
                                        .orElse(0) + ")"));
        evidence.injected().users().forEach(id -> versions.put("user " + id, "(1)"));
        return versions;
    }

    /** One row for each fact in an organization that exists. */
    private static void activity(Evidence evidence, FirstOccurrences firsts, Findings findings) {
        var organizations = table(evidence.written(), "organization");
        var ofProject = new HashMap<UUID, UUID>();
        var expected = new HashMap<String, String>();
        for (var logged : firsts.facts()) {
            if (!Notifications.CONCERNED.contains(logged.told().aggregateType())) continue;
            if (logged.fact() != null && logged.fact().event().state() instanceof ProjectState project) {
                ofProject.put(project.id().value(), project.organizationId().value());
            }
            var organization = ofProject.getOrDefault(logged.partitionKey(), logged.partitionKey());
            if (organizations.containsKey(organization.toString())) {
                expected.put(organization + " " + logged.eventId(), "(" + logged.type() + ")");
            }
        }
        findings.compare(Kind.DIVERGED, "activity", expected, table(evidence.read(), "activity"));
    }

    private static void notifications(Evidence evidence, FirstOccurrences firsts, Findings findings) {
        var notifications = new Notifications();
        var facts = new HashSet<UUID>();
        for (var logged : firsts.facts()) {
            var fact = logged.fact();
            if (fact != null && facts.add(Objects.requireNonNull(fact).id())) notifications.add(fact);
        }
        var actual = new HashMap<String, Integer>();
        table(evidence.read(), "notification").forEach((id, row) -> {
            // (kind,organization_id,subject_type,subject_id,actor_id,created_at)
            var columns = row.substring(1).split(",", -1);
            var key = Notifications.key(UUID.fromString(id.substring(0, 36)), columns[0], UUID.fromString(columns[3]));
            actual.merge(key, 1, Integer::sum);
        });
        findings.compare(Kind.DIVERGED, "notification", notifications.expected(), actual);
    }
}
