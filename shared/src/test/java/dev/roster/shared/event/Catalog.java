package dev.roster.shared.event;

import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxEvent.InboxSnapshot;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationSnapshot;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsEvent.SettingsSnapshot;
import dev.roster.shared.event.SettingsEvent.SettingsUpdated;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeactivated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserEvent.UserEmailChanged;
import dev.roster.shared.event.UserEvent.UserReactivated;
import dev.roster.shared.event.UserEvent.UserRoleChanged;
import dev.roster.shared.event.UserEvent.UserSnapshot;
import dev.roster.shared.event.UserEvent.UserUpdated;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One example of each fact; the golden file of the same type says how it is written. */
final class Catalog {

    private static final JsonMapper JSON = new JsonMapper();

    private Catalog() {}

    static Event example(EventType type) {
        return switch (type.aggregateType()) {
            case USER -> user(type);
            case SETTINGS -> settings(type);
            case INBOX -> inbox(type);
            case ORGANIZATION -> organization(type);
            case MEMBERSHIP -> membership(type);
            case PROJECT -> WorkCatalog.project(type);
            case TASK -> WorkCatalog.task(type);
        };
    }

    private static Event user(EventType type) {
        var changed = States.user("Ada King", true, States.CHANGED, 2);
        var inactive = States.user("Ada Lovelace", false, States.CHANGED, 2);
        return switch (type) {
            case USER_CREATED -> new UserCreated(States.user("Ada Lovelace", true, States.CREATED, 1));
            case USER_UPDATED -> new UserUpdated(changed, previous("{'name': 'Ada Lovelace', 'avatarUrl': null}"));
            case USER_EMAIL_CHANGED -> new UserEmailChanged(changed, previous("{'email': 'ada@example.com'}"));
            case USER_ROLE_CHANGED -> new UserRoleChanged(changed, previous("{'role': 'user'}"));
            case USER_DEACTIVATED -> new UserDeactivated(inactive, previous("{'active': true}"), "On leave\nuntil May");
            case USER_REACTIVATED -> new UserReactivated(changed, previous("{'active': false}"), null);
            case USER_DELETED -> new UserDeleted(States.user("Ada Lovelace", true, States.CHANGED, 2));
            case USER_SNAPSHOT -> new UserSnapshot(changed);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event settings(EventType type) {
        var muted = States.settings(false, 2);
        return switch (type) {
            case SETTINGS_CREATED -> new SettingsCreated(States.settings(true, 1));
            case SETTINGS_UPDATED ->
                new SettingsUpdated(
                        muted, new Previous(Map.of("locale", "en", "notifications", States.notifications(true))));
            case SETTINGS_DELETED -> new SettingsDeleted(muted);
            case SETTINGS_SNAPSHOT -> new SettingsSnapshot(muted);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event inbox(EventType type) {
        return switch (type) {
            case INBOX_MARKED ->
                new InboxMarked(
                        new InboxState(States.ADA, null, 1), Mark.UNREAD, List.of(States.NOTICE, States.LATER_NOTICE));
            case INBOX_READ_THROUGH ->
                new InboxReadThrough(
                        new InboxState(States.ADA, States.LATER_NOTICE, 2),
                        new Previous(Map.of("readThrough", States.NOTICE.toString())),
                        States.LATER_NOTICE);
            case INBOX_SNAPSHOT -> new InboxSnapshot(new InboxState(States.ADA, States.LATER_NOTICE, 2));
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event organization(EventType type) {
        var founded = States.organization(States.ADA, true, States.CREATED, 1);
        var changed = States.organization(States.GRACE, true, States.CHANGED, 2);
        var inactive = States.organization(States.ADA, false, States.CHANGED, 2);
        return switch (type) {
            case ORGANIZATION_CREATED -> new OrganizationCreated(founded);
            case ORGANIZATION_UPDATED ->
                new OrganizationUpdated(changed, previous("{'slug': 'engines', 'maxMembers': 9}"));
            case ORGANIZATION_OWNERSHIP_TRANSFERRED ->
                new OrganizationOwnershipTransferred(changed, new Previous(Map.of("ownerId", States.ADA.toString())));
            case ORGANIZATION_DEACTIVATED ->
                new OrganizationDeactivated(inactive, previous("{'active': true}"), "Requested by the customer");
            case ORGANIZATION_REACTIVATED ->
                new OrganizationReactivated(changed, previous("{'active': false}"), "Paid");
            case ORGANIZATION_DELETED ->
                new OrganizationDeleted(States.organization(States.ADA, true, States.CHANGED, 2));
            case ORGANIZATION_SNAPSHOT -> new OrganizationSnapshot(changed);
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    private static Event membership(EventType type) {
        return switch (type) {
            case MEMBERSHIP_CREATED ->
                new MembershipCreated(States.membership(MembershipRole.OWNER, States.CREATED, 1));
            case MEMBERSHIP_ROLE_CHANGED ->
                new MembershipRoleChanged(
                        States.membership(MembershipRole.ADMIN, States.CHANGED, 2), previous("{'role': 'owner'}"));
            case MEMBERSHIP_REMOVED ->
                new MembershipRemoved(
                        States.membership(MembershipRole.MEMBER, States.CHANGED, 2), Reason.ORGANIZATION_DELETED);
            case MEMBERSHIP_SNAPSHOT ->
                new MembershipSnapshot(States.membership(MembershipRole.ADMIN, States.CHANGED, 2));
            default -> throw new IllegalArgumentException(type.wireName());
        };
    }

    /** The old values as they stand in JSON. */
    static Previous previous(String json) {
        return JSON.readValue(json.replace('\'', '"'), Previous.class);
    }
}
