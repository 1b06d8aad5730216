package dev.roster.query.notification;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.InboxEvent;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.MembershipSnapshot;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.OrganizationEvent.OrganizationCreated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationSnapshot;
import dev.roster.shared.event.OrganizationEvent.OrganizationUpdated;
import dev.roster.shared.event.ProjectEvent;
import dev.roster.shared.event.SettingsEvent;
import dev.roster.shared.event.TaskEvent;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.util.List;
import java.util.stream.Stream;

/** Which fact is told to which single users; what concerns all members of an organization is up to {@link Audience}. */
final class Reactions {

    private Reactions() {}

    static List<Notice> to(EventEnvelope fact) {
        var notices = switch (fact.event()) {
            case MembershipCreated created -> whenMembershipCreatedNotifyMember(fact, created);
            case MembershipRoleChanged changed -> whenMembershipRoleChangedNotifyMember(fact, changed);
            case MembershipRemoved removed -> whenMembershipRemovedNotifyMember(fact, removed);
            case OrganizationOwnershipTransferred transferred ->
                whenOwnershipTransferredNotifyOwners(fact, transferred);
            case TaskEvent task -> TaskReactions.to(fact, task);
            case OrganizationCreated _,
                    OrganizationUpdated _,
                    OrganizationDeactivated _,
                    OrganizationReactivated _,
                    OrganizationDeleted _,
                    OrganizationSnapshot _,
                    MembershipSnapshot _,
                    ProjectEvent _,
                    UserEvent _,
                    SettingsEvent _,
                    InboxEvent _ -> Stream.<Notice>empty();
        };
        return notices.filter(Notice::isNews).toList();
    }

    /** The owner's own comes with the organization, which is no news. */
    private static Stream<Notice> whenMembershipCreatedNotifyMember(EventEnvelope fact, MembershipCreated created) {
        var member = created.state();
        if (member.role() == MembershipRole.OWNER) return Stream.empty();
        return Stream.of(new Notice(fact, fact.type(), member.userId(), member.organizationId(), member.role()));
    }

    /** To and from owner is a part of a transfer, which is told as such. */
    private static Stream<Notice> whenMembershipRoleChangedNotifyMember(
            EventEnvelope fact, MembershipRoleChanged changed) {
        var member = changed.state();
        var wasOwner = "owner".equals(changed.previous().get("role"));
        if (wasOwner || member.role() == MembershipRole.OWNER) return Stream.empty();
        return Stream.of(new Notice(fact, fact.type(), member.userId(), member.organizationId(), member.role()));
    }

    private static Stream<Notice> whenMembershipRemovedNotifyMember(EventEnvelope fact, MembershipRemoved removed) {
        var member = removed.state();
        if (removed.reason() == Reason.USER_DELETED) return Stream.empty();
        var kind = removed.reason() == Reason.ORGANIZATION_DELETED ? EventType.ORGANIZATION_DELETED : fact.type();
        return Stream.of(new Notice(fact, kind, member.userId(), member.organizationId(), null));
    }

    private static Stream<Notice> whenOwnershipTransferredNotifyOwners(
            EventEnvelope fact, OrganizationOwnershipTransferred transferred) {
        var organization = transferred.state();
        var formerOwner = transferred.previous().get("ownerId") instanceof String id
                ? Uuids.parse(id).map(UserId::new).stream()
                : Stream.<UserId>empty();
        return Stream.concat(Stream.of(organization.ownerId()), formerOwner)
                .map(owner -> new Notice(fact, fact.type(), owner, organization.id(), null));
    }
}
