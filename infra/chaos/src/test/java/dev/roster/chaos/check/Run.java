package dev.roster.chaos.check;

import dev.roster.chaos.fault.Disturbance;
import dev.roster.chaos.fault.FaultKind;
import dev.roster.chaos.fault.Injected;
import dev.roster.chaos.load.Attempt;
import dev.roster.chaos.load.Entry;
import dev.roster.chaos.load.Told;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The evidence of a very small run: a user is created, changed twice and becomes a member. */
final class Run {

    static final UUID USER = Uuids.next();
    static final UUID ORGANIZATION = Uuids.next();
    static final UUID MEMBERSHIP = Uuids.next();

    static final String RESYNC = "resync";

    final List<Entry> entries = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>(List.of(new Attempt(true, 10, 20, 200, "")));
    final List<String> wrongs = new ArrayList<>();
    final List<Logged> log = new ArrayList<>();
    final Map<String, Map<String, String>> written = new HashMap<>();
    final Map<String, Map<String, String>> read = new HashMap<>();

    Run() {
        for (var version = 1; version <= 3; version++) accept("user", USER, version, null);
        accept("membership", MEMBERSHIP, 1, joined());
        written.put("user", Map.of(USER.toString(), "(Ada,3)"));
        read.put("user", Map.of(USER.toString(), "(Ada,3)"));
        read.put("applied", Map.of("user " + USER, "(3)", "membership " + MEMBERSHIP, "(1)"));
        var row = "(membership.created," + ORGANIZATION + ",membership," + MEMBERSHIP + ",,now)";
        read.put("notification", Map.of(USER + " " + Uuids.next(), row));
    }

    private void accept(String type, UUID id, long version, @Nullable EventEnvelope fact) {
        var request = "request-" + entries.size();
        var told = new Told(type, id, version);
        entries.add(new Entry(request, "PATCH", 1, 200, List.of(told), Set.of(), 1));
        log.add(logged(request, told, fact));
    }

    static Logged logged(String request, Told told, @Nullable EventEnvelope fact) {
        var type = told.aggregateType() + ".updated";
        var id = told.aggregateId();
        return new Logged("topic", 0, 0, type, told, id.toString(), id, Uuids.next(), request, fact);
    }

    private static EventEnvelope joined() {
        var time = Instant.EPOCH;
        var state = new MembershipState(
                new MembershipId(MEMBERSHIP),
                new OrganizationId(ORGANIZATION),
                new UserId(USER),
                MembershipRole.MEMBER,
                time,
                time,
                1);
        return new EventEnvelope(Uuids.next(), time, null, null, null, null, new MembershipCreated(state));
    }

    Evidence evidence() {
        var injected = new Injected();
        injected.resyncs().add(RESYNC);
        var away = new Disturbance(FaultKind.KAFKA_AWAY, 0, 1_000);
        var timeline = new Timeline(attempts, List.of(), List.of(away), Map.of());
        return new Evidence(entries, wrongs, log, 0, written, read, injected, timeline);
    }

    Findings check() {
        return Checker.check(evidence());
    }
}
