package dev.roster.shared.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a notification can tell, and a user can switch off; named as the fact that it tells of. */
public enum NotificationKind {
    MEMBERSHIP_CREATED(EventType.MEMBERSHIP_CREATED),
    MEMBERSHIP_ROLE_CHANGED(EventType.MEMBERSHIP_ROLE_CHANGED),
    MEMBERSHIP_REMOVED(EventType.MEMBERSHIP_REMOVED),
    ORGANIZATION_OWNERSHIP_TRANSFERRED(EventType.ORGANIZATION_OWNERSHIP_TRANSFERRED),
    ORGANIZATION_DEACTIVATED(EventType.ORGANIZATION_DEACTIVATED),
    ORGANIZATION_REACTIVATED(EventType.ORGANIZATION_REACTIVATED),
    ORGANIZATION_DELETED(EventType.ORGANIZATION_DELETED),
    TASK_ASSIGNED(EventType.TASK_ASSIGNED),
    TASK_UNASSIGNED(EventType.TASK_UNASSIGNED),
    TASK_STATUS_CHANGED(EventType.TASK_STATUS_CHANGED);

    private final String wireName;

    NotificationKind(EventType fact) {
        this.wireName = fact.shortName();
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<NotificationKind> find(String wireName) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(wireName))
                .findFirst();
    }

    public static List<String> wireNames() {
        return Arrays.stream(values()).map(NotificationKind::wireName).toList();
    }
}
