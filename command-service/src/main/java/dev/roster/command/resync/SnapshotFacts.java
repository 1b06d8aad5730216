package dev.roster.command.resync;

import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
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
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.util.UUID;

/** Makes the facts that tell how aggregates are. */
final class SnapshotFacts {

    private SnapshotFacts() {}

    /**
     * Tells of a state.
     *
     * @param job that asked for it
     * @param now for states that do not say when they came to be
     */
    static EventEnvelope of(State state, UUID job, Instant now) {
        return new EventEnvelope(Uuids.next(), time(state, now), job.toString(), null, null, null, event(state));
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

    private static Instant time(State state, Instant now) {
        return switch (state) {
            case UserState user -> user.updatedAt();
            case OrganizationState organization -> organization.updatedAt();
            case MembershipState membership -> membership.updatedAt();
            case ProjectState project -> project.updatedAt();
            case TaskState task -> task.updatedAt();
            case SettingsState _, InboxState _ -> now;
        };
    }
}
