package dev.roster.query.given;

import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.InboxEvent.InboxSnapshot;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationEvent.OrganizationSnapshot;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.ProjectEvent.ProjectSnapshot;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.SettingsEvent.SettingsSnapshot;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.State;
import dev.roster.shared.event.TaskEvent.TaskSnapshot;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.event.UserEvent.UserSnapshot;
import dev.roster.shared.event.UserState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The states that facts have led to, announced as the command-service does it. */
public final class Snapshots {

    private Snapshots() {}

    /** One for each aggregate that has not ended, kind by kind. */
    public static List<EventEnvelope> of(List<EventEnvelope> facts) {
        return present(facts).values().stream()
                .sorted((a, b) -> a.type().aggregateType().compareTo(b.type().aggregateType()))
                .map(Snapshots::of)
                .toList();
    }

    /** The last fact about each aggregate that has not ended. */
    static Map<String, EventEnvelope> present(List<EventEnvelope> facts) {
        var last = new LinkedHashMap<String, EventEnvelope>();
        for (var fact : facts) {
            var name = fact.type().aggregateType().wireName() + "/"
                    + fact.event().state().id();
            if (hasEnded(fact.type())) last.remove(name);
            else last.put(name, fact);
        }
        return last;
    }

    /** A fact's state. */
    public static EventEnvelope of(EventEnvelope fact) {
        return new EventEnvelope(
                UUID.randomUUID(),
                fact.time(),
                "resync",
                null,
                null,
                null,
                event(fact.event().state()));
    }

    private static boolean hasEnded(EventType type) {
        return type.shortName().endsWith(".deleted") || type.shortName().endsWith(".removed");
    }

    private static Event event(State state) {
        return switch (state) {
            case UserState user -> new UserSnapshot(user);
            case SettingsState settings -> new SettingsSnapshot(settings);
            case InboxState inbox -> new InboxSnapshot(inbox);
            case OrganizationState organization -> new OrganizationSnapshot(organization);
            case MembershipState membership -> new MembershipSnapshot(membership);
            case ProjectState project -> new ProjectSnapshot(project);
            case TaskState task -> new TaskSnapshot(task);
        };
    }
}
