package dev.roster.command.settings;

import java.util.List;

/** The kinds of notifications that a user may switch off. */
final class NotificationKind {

    static final List<String> ALL = List.of(
            "membership.created",
            "membership.role_changed",
            "membership.removed",
            "organization.ownership_transferred",
            "organization.deactivated",
            "organization.reactivated",
            "organization.deleted");

    private NotificationKind() {}
}
