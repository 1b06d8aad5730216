package dev.roster.query.notification;

import dev.roster.shared.event.NotificationKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The words of a notification, with the names as they are when it is read. */
record NotificationText(String kind, String actor, String organization, String role) {

    /** What the words are made of. */
    static final String[] EXPRESSIONS = {
        "n.kind",
        "(select name from directory_user where id = n.actor_id)",
        "(select name from directory_organization where id = n.organization_id)",
        "n.role"
    };

    /** Of the values of {@link #EXPRESSIONS}. */
    static String title(List<@Nullable String> values) {
        var text = of(values);
        return NotificationKind.find(text.kind).map(text::title).orElse("News from " + text.organization);
    }

    /** Of the values of {@link #EXPRESSIONS}. */
    static String body(List<@Nullable String> values) {
        var text = of(values);
        return NotificationKind.find(text.kind)
                .map(text::body)
                .orElse("Something happened in " + text.organization + ".");
    }

    private static NotificationText of(List<@Nullable String> values) {
        return new NotificationText(
                Objects.requireNonNull(values.get(0)),
                Objects.requireNonNullElse(values.get(1), "Somebody"),
                Objects.requireNonNullElse(values.get(2), "an organization"),
                Objects.requireNonNullElse(values.get(3), "member"));
    }

    private String title(NotificationKind known) {
        return switch (known) {
            case MEMBERSHIP_CREATED -> "You are a member of " + organization;
            case MEMBERSHIP_ROLE_CHANGED -> "Your role in " + organization + " is " + role;
            case MEMBERSHIP_REMOVED -> "You are no longer a member of " + organization;
            case ORGANIZATION_OWNERSHIP_TRANSFERRED -> "Another owner for " + organization;
            case ORGANIZATION_DEACTIVATED -> "Out of use: " + organization;
            case ORGANIZATION_REACTIVATED -> "Back in use: " + organization;
            case ORGANIZATION_DELETED -> "Deleted: " + organization;
            case TASK_ASSIGNED -> "A task for you in " + organization;
            case TASK_UNASSIGNED -> "A task in " + organization + " is no longer yours";
            case TASK_STATUS_CHANGED -> "News of a task in " + organization;
        };
    }

    private String body(NotificationKind known) {
        return switch (known) {
            case MEMBERSHIP_CREATED -> actor + " added you to " + organization + " as " + role + ".";
            case MEMBERSHIP_ROLE_CHANGED -> actor + " changed your role in " + organization + " to " + role + ".";
            case MEMBERSHIP_REMOVED -> actor + " removed you from " + organization + ".";
            case ORGANIZATION_OWNERSHIP_TRANSFERRED -> actor + " transferred the ownership of " + organization + ".";
            case ORGANIZATION_DEACTIVATED -> actor + " deactivated " + organization + ".";
            case ORGANIZATION_REACTIVATED -> actor + " reactivated " + organization + ".";
            case ORGANIZATION_DELETED -> actor + " deleted " + organization + ".";
            case TASK_ASSIGNED -> actor + " assigned a task in " + organization + " to you.";
            case TASK_UNASSIGNED -> actor + " took a task in " + organization + " from you.";
            case TASK_STATUS_CHANGED -> actor + " changed the status of a task in " + organization + ".";
        };
    }
}
