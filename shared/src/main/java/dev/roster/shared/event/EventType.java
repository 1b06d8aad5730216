package dev.roster.shared.event;

import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.InboxSnapshot;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationSnapshot;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectSnapshot;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsSnapshot;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import dev.roster.shared.event.TaskEvent.TaskSnapshot;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.event.TaskEvent.TaskUpdated;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserEvent.UserSnapshot;
import dev.roster.shared.event.UserEvent.UserUpdated;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The wire names of the facts. */
public enum EventType {
    USER_CREATED(AggregateType.USER, "created", UserCreated.class),
    USER_UPDATED(AggregateType.USER, "updated", UserUpdated.class),
    USER_EMAIL_CHANGED(AggregateType.USER, "email_changed", UserEmailChanged.class),
    USER_ROLE_CHANGED(AggregateType.USER, "role_changed", UserRoleChanged.class),
    USER_DEACTIVATED(AggregateType.USER, "deactivated", UserDeactivated.class),
    USER_REACTIVATED(AggregateType.USER, "reactivated", UserReactivated.class),
    USER_DELETED(AggregateType.USER, "deleted", UserDeleted.class),
    USER_SNAPSHOT(AggregateType.USER, "snapshot", UserSnapshot.class),
    SETTINGS_CREATED(AggregateType.SETTINGS, "created", SettingsCreated.class),
    SETTINGS_UPDATED(AggregateType.SETTINGS, "updated", SettingsUpdated.class),
    SETTINGS_DELETED(AggregateType.SETTINGS, "deleted", SettingsDeleted.class),
    SETTINGS_SNAPSHOT(AggregateType.SETTINGS, "snapshot", SettingsSnapshot.class),
    INBOX_MARKED(AggregateType.INBOX, "marked", InboxMarked.class),
    INBOX_READ_THROUGH(AggregateType.INBOX, "read_through", InboxReadThrough.class),
    INBOX_SNAPSHOT(AggregateType.INBOX, "snapshot", InboxSnapshot.class),
    ORGANIZATION_CREATED(AggregateType.ORGANIZATION, "created", OrganizationCreated.class),
    ORGANIZATION_UPDATED(AggregateType.ORGANIZATION, "updated", OrganizationUpdated.class),
    ORGANIZATION_OWNERSHIP_TRANSFERRED(
            AggregateType.ORGANIZATION, "ownership_transferred", OrganizationOwnershipTransferred.class),
    ORGANIZATION_DEACTIVATED(AggregateType.ORGANIZATION, "deactivated", OrganizationDeactivated.class),
    ORGANIZATION_REACTIVATED(AggregateType.ORGANIZATION, "reactivated", OrganizationReactivated.class),
    ORGANIZATION_DELETED(AggregateType.ORGANIZATION, "deleted", OrganizationDeleted.class),
    ORGANIZATION_SNAPSHOT(AggregateType.ORGANIZATION, "snapshot", OrganizationSnapshot.class),
    MEMBERSHIP_CREATED(AggregateType.MEMBERSHIP, "created", MembershipCreated.class),
    MEMBERSHIP_ROLE_CHANGED(AggregateType.MEMBERSHIP, "role_changed", MembershipRoleChanged.class),
    MEMBERSHIP_REMOVED(AggregateType.MEMBERSHIP, "removed", MembershipRemoved.class),
    MEMBERSHIP_SNAPSHOT(AggregateType.MEMBERSHIP, "snapshot", MembershipSnapshot.class),
    PROJECT_CREATED(AggregateType.PROJECT, "created", ProjectCreated.class),
    PROJECT_UPDATED(AggregateType.PROJECT, "updated", ProjectUpdated.class),
    PROJECT_ARCHIVED(AggregateType.PROJECT, "archived", ProjectArchived.class),
    PROJECT_UNARCHIVED(AggregateType.PROJECT, "unarchived", ProjectUnarchived.class),
    PROJECT_DELETED(AggregateType.PROJECT, "deleted", ProjectDeleted.class),
    PROJECT_SNAPSHOT(AggregateType.PROJECT, "snapshot", ProjectSnapshot.class),
    TASK_CREATED(AggregateType.TASK, "created", TaskCreated.class),
    TASK_UPDATED(AggregateType.TASK, "updated", TaskUpdated.class),
    TASK_ASSIGNED(AggregateType.TASK, "assigned", TaskAssigned.class),
    TASK_UNASSIGNED(AggregateType.TASK, "unassigned", TaskUnassigned.class),
    TASK_STATUS_CHANGED(AggregateType.TASK, "status_changed", TaskStatusChanged.class),
    TASK_DELETED(AggregateType.TASK, "deleted", TaskDeleted.class),
    TASK_SNAPSHOT(AggregateType.TASK, "snapshot", TaskSnapshot.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(EventType::wireName, Function.identity()));
    private static final Map<Class<? extends Event>, EventType> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.toMap(type -> type.event, Function.identity()));

    private final AggregateType aggregateType;
    private final String shortName;
    private final Class<? extends Event> event;

    EventType(AggregateType aggregateType, String verb, Class<? extends Event> event) {
        this.aggregateType = aggregateType;
        this.shortName = aggregateType.wireName() + "." + verb;
        this.event = event;
    }

    public AggregateType aggregateType() {
        return aggregateType;
    }

    /** For example {@code user.email_changed}. */
    public String shortName() {
        return shortName;
    }

    /** For example {@code roster.user.email_changed.v1}. */
    public String wireName() {
        return "roster." + shortName + ".v1";
    }

    /** Whether it tells how its aggregate is, and not what happened to it. */
    public boolean isSnapshot() {
        return shortName.endsWith(".snapshot");
    }

    Class<? extends Event> event() {
        return event;
    }

    public static EventType of(Event event) {
        var type = BY_EVENT.get(event.getClass());
        if (type == null) throw new IllegalArgumentException("no event type for " + event.getClass());
        return type;
    }

    /** Empty for a type that this version does not know: consumers pass over it. */
    public static Optional<EventType> find(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }
}
