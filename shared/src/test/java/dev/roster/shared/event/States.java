package dev.roster.shared.event;

import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The states that the examples of the facts are made of. */
final class States {

    static final UserId ADA = new UserId(UUID.fromString("0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51"));
    static final UserId GRACE = new UserId(UUID.fromString("0197f3c2-a4d7-7e60-9b21-8d3f5a6c7b80"));
    static final OrganizationId ENGINES = new OrganizationId(UUID.fromString("0197f3c2-9f02-7b3a-8e5d-4c7a1b2d3e4f"));
    static final MembershipId MEMBERSHIP = new MembershipId(UUID.fromString("0197f3c2-b301-7f5c-a0d4-1e2f3a4b5c6d"));
    static final ProjectId LOOM = new ProjectId(UUID.fromString("0197f3c2-d112-7a6e-b1c5-3d4e5f6a7b8c"));
    static final TaskId CARDS = new TaskId(UUID.fromString("0197f3c2-e223-7d8f-82d6-4e5f6a7b8c9d"));
    static final UUID NOTICE = UUID.fromString("0197f3c2-c000-7000-8000-000000000001");
    static final UUID LATER_NOTICE = UUID.fromString("0197f3c2-c000-7000-8000-000000000002");
    static final Instant CREATED = Instant.parse("2026-01-09T12:00:00.123456Z");
    static final Instant DUE = Instant.parse("2026-02-01T17:00:00.5Z");
    static final Instant CHANGED = Instant.parse("2026-01-09T12:00:05Z");

    private States() {}

    static UserState user(String name, boolean active, Instant updatedAt, long version) {
        var avatar = version == 1 ? null : "https://images.example.com/ada.png";
        return new UserState(
                ADA,
                name,
                "Ada@example.com",
                UserRole.MODERATOR,
                active,
                avatar,
                "crm-4711",
                CREATED,
                updatedAt,
                version);
    }

    static SettingsState settings(boolean created, long version) {
        return new SettingsState(ADA, "tr-TR", "Asia/Kathmandu", notifications(created), version);
    }

    static Map<String, Boolean> notifications(boolean created) {
        return Map.of(
                "membership.created",
                created,
                "membership.role_changed",
                true,
                "membership.removed",
                true,
                "organization.ownership_transferred",
                true,
                "organization.deactivated",
                true,
                "organization.reactivated",
                true,
                "organization.deleted",
                true,
                "task.assigned",
                true,
                "task.unassigned",
                true,
                "task.status_changed",
                true);
    }

    static OrganizationState organization(UserId owner, boolean active, Instant updatedAt, long version) {
        var max = version == 1 ? null : Integer.valueOf(50);
        return new OrganizationState(
                ENGINES, "Analytical Engines", "analytical-engines", owner, active, max, CREATED, updatedAt, version);
    }

    static MembershipState membership(MembershipRole role, Instant updatedAt, long version) {
        return new MembershipState(MEMBERSHIP, ENGINES, GRACE, role, CREATED, updatedAt, version);
    }

    static ProjectState project(String name, boolean archived, Instant updatedAt, long version) {
        var description = version == 1 ? null : "Weaves algebraic patterns";
        return new ProjectState(LOOM, ENGINES, name, description, archived, CREATED, updatedAt, version);
    }

    static TaskState task(TaskStatus status, @Nullable UserId assignee, Instant updatedAt, long version) {
        var description = version == 1 ? null : "Two holes a row";
        var due = version == 1 ? null : DUE;
        return new TaskState(
                CARDS,
                LOOM,
                ENGINES,
                "Punch the cards",
                description,
                status,
                assignee,
                ADA,
                due,
                CREATED,
                updatedAt,
                version);
    }
}
