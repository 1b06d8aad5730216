package dev.roster.shared.event;

import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One example of each fact; the golden file of the same type says how it is written. */
final class Catalog {

    static final UserId ADA = new UserId(UUID.fromString("0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a51"));
    static final UserId GRACE = new UserId(UUID.fromString("0197f3c2-a4d7-7e60-9b21-8d3f5a6c7b80"));
    static final OrganizationId ENGINES = new OrganizationId(UUID.fromString("0197f3c2-9f02-7b3a-8e5d-4c7a1b2d3e4f"));
    static final MembershipId MEMBERSHIP = new MembershipId(UUID.fromString("0197f3c2-b301-7f5c-a0d4-1e2f3a4b5c6d"));
    static final UUID NOTICE = UUID.fromString("0197f3c2-c000-7000-8000-000000000001");
    static final UUID LATER_NOTICE = UUID.fromString("0197f3c2-c000-7000-8000-000000000002");
    static final Instant CREATED = Instant.parse("2026-01-09T12:00:00.123456Z");
    static final Instant CHANGED = Instant.parse("2026-01-09T12:00:05Z");

    private static final JsonMapper JSON = new JsonMapper();

    private Catalog() {}

    static Event example(EventType type) {
        return switch (type.aggregateType()) {
            case USER -> user(type);
            case SETTINGS -> settings(type);
            case INBOX -> inbox(type);
            case ORGANIZATION -> organization(type);
            case MEMBERSHIP -> membership(type);
        };
    }

    private static Event user(EventType type) {
        var changed = user("Ada King", true, CHANGED, 2);
        var inactive = user("Ada Lovelace", false, CHANGED, 2);
        return switch (type) {
            case USER_CREATED -> new UserCreated(user("Ada Lovelace", true, CREATED, 1));
            case USER_UPDATED -> new UserUpdated(changed, previous("{'name': 'Ada Lovelace', 'avatarUrl': null}"));
            case USER_EMAIL_CHANGED -> new UserEmailChanged(changed, previous("{'email': 'ada@example.com'}"));
            case USER_ROLE_CHANGED -> new UserRoleChanged(changed, previous("{'role': 'user'}"));
            case USER_DEACTIVATED -> new UserDeactivated(inactive, previous("{'active': true}"), "On leave\nuntil May");
            case USER_REACTIVATED -> new UserReactivated(changed, previous("{'active': false}"), null);
            case USER_DELETED -> new UserDeleted(user("Ada Lovelace", true, CHANGED, 2));
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event settings(EventType type) {
        var muted = settings(false, 2);
        return switch (type) {
            case SETTINGS_CREATED -> new SettingsCreated(settings(true, 1));
            case SETTINGS_UPDATED ->
                new SettingsUpdated(muted, new Previous(Map.of("locale", "en", "notifications", notifications(true))));
            case SETTINGS_DELETED -> new SettingsDeleted(muted);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event inbox(EventType type) {
        return switch (type) {
            case INBOX_MARKED ->
                new InboxMarked(new InboxState(ADA, null, 1), Mark.UNREAD, List.of(NOTICE, LATER_NOTICE));
            case INBOX_READ_THROUGH ->
                new InboxReadThrough(
                        new InboxState(ADA, LATER_NOTICE, 2),
                        new Previous(Map.of("readThrough", NOTICE.toString())),
                        LATER_NOTICE);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event organization(EventType type) {
        var founded = organization(ADA, true, CREATED, 1);
        var changed = organization(GRACE, true, CHANGED, 2);
        var inactive = organization(ADA, false, CHANGED, 2);
        return switch (type) {
            case ORGANIZATION_CREATED -> new OrganizationCreated(founded);
            case ORGANIZATION_UPDATED ->
                new OrganizationUpdated(changed, previous("{'slug': 'engines', 'maxMembers': 9}"));
            case ORGANIZATION_OWNERSHIP_TRANSFERRED ->
                new OrganizationOwnershipTransferred(changed, new Previous(Map.of("ownerId", ADA.toString())));
            case ORGANIZATION_DEACTIVATED ->
                new OrganizationDeactivated(inactive, previous("{'active': true}"), "Requested by the customer");
            case ORGANIZATION_REACTIVATED ->
                new OrganizationReactivated(changed, previous("{'active': false}"), "Paid");
            case ORGANIZATION_DELETED -> new OrganizationDeleted(organization(ADA, true, CHANGED, 2));
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event membership(EventType type) {
        return switch (type) {
            case MEMBERSHIP_CREATED -> new MembershipCreated(membership(MembershipRole.OWNER, CREATED, 1));
            case MEMBERSHIP_ROLE_CHANGED ->
                new MembershipRoleChanged(membership(MembershipRole.ADMIN, CHANGED, 2), previous("{'role': 'owner'}"));
            case MEMBERSHIP_REMOVED ->
                new MembershipRemoved(membership(MembershipRole.MEMBER, CHANGED, 2), Reason.ORGANIZATION_DELETED);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static UserState user(String name, boolean active, Instant updatedAt, long version) {
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

    private static SettingsState settings(boolean created, long version) {
        return new SettingsState(ADA, "tr-TR", "Asia/Kathmandu", notifications(created), version);
    }

    private static Map<String, Boolean> notifications(boolean created) {
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
                true);
    }

    private static OrganizationState organization(UserId owner, boolean active, Instant updatedAt, long version) {
        var max = version == 1 ? null : Integer.valueOf(50);
        return new OrganizationState(
                ENGINES, "Analytical Engines", "analytical-engines", owner, active, max, CREATED, updatedAt, version);
    }

    private static MembershipState membership(MembershipRole role, Instant updatedAt, long version) {
        return new MembershipState(MEMBERSHIP, ENGINES, GRACE, role, CREATED, updatedAt, version);
    }

    /** The old values as they stand in JSON. */
    private static Previous previous(String json) {
        return JSON.readValue(json.replace('\'', '"'), Previous.class);
    }
}
