package dev.roster.chaos.check;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipEvent.MembershipCreated;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.MembershipRoleChanged;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationOwnershipTransferred;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import dev.roster.shared.event.TaskEvent.TaskAssigned;
import dev.roster.shared.event.TaskEvent.TaskCreated;
import dev.roster.shared.event.TaskEvent.TaskStatusChanged;
import dev.roster.shared.event.TaskEvent.TaskUnassigned;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom the facts concern, by the contract's words: counted for each recipient, kind and subject. */
final class Notifications {

    static final Set<String> CONCERNED = Set.of("membership", "organization", "project", "task");

    private final Map<OrganizationId, Set<UserId>> members = new HashMap<>();
    private final Map<String, Integer> expected = new HashMap<>();

    /** How often each was told of what, as {@code recipient (kind,subject)}. */
    Map<String, Integer> expected() {
        return expected;
    }

    /** The first occurrence of each fact, in the order of its partition. */
    void add(EventEnvelope fact) {
        switch (fact.event()) {
            case MembershipCreated(var state) -> {
                members.computeIfAbsent(state.organizationId(), _ -> new LinkedHashSet<>())
                        .add(state.userId());
                if (state.role() != MembershipRole.OWNER) tell(fact, "membership.created", state.userId());
            }
            case MembershipRoleChanged changed -> {
                var transfer = changed.state().role() == MembershipRole.OWNER
                        || "owner".equals(changed.previous().get("role"));
                if (!transfer)
                    tell(fact, "membership.role_changed", changed.state().userId());
            }
            case MembershipRemoved removed -> {
                var state = removed.state();
                members.getOrDefault(state.organizationId(), Set.of()).remove(state.userId());
                var whole = removed.reason() == Reason.ORGANIZATION_DELETED;
                if (removed.reason() != Reason.USER_DELETED) {
                    tell(fact, whole ? "organization.deleted" : "membership.removed", state.userId());
                }
            }
            case OrganizationOwnershipTransferred transferred -> {
                tell(
                        fact,
                        "organization.ownership_transferred",
                        transferred.state().ownerId());
                tell(
                        fact,
                        "organization.ownership_transferred",
                        user(transferred.previous().get("ownerId")));
            }
            case OrganizationDeactivated turned ->
                tellAll(fact, "organization.deactivated", turned.state().id());
            case OrganizationReactivated turned ->
                tellAll(fact, "organization.reactivated", turned.state().id());
            case TaskCreated(var state) -> tell(fact, "task.assigned", state.assigneeId());
            case TaskAssigned assigned -> {
                tell(fact, "task.assigned", assigned.state().assigneeId());
                tell(fact, "task.unassigned", user(assigned.previous().get("assigneeId")));
            }
            case TaskUnassigned unassigned ->
                tell(fact, "task.unassigned", user(unassigned.previous().get("assigneeId")));
            case TaskStatusChanged changed -> {
                var state = changed.state();
                tell(fact, "task.status_changed", state.createdBy());
                if (!Objects.equals(state.createdBy(), state.assigneeId())) {
                    tell(fact, "task.status_changed", state.assigneeId());
                }
            }
            default -> {}
        }
    }

    private void tellAll(EventEnvelope fact, String kind, OrganizationId organization) {
        members.getOrDefault(organization, Set.of()).forEach(member -> tell(fact, kind, member));
    }

    private void tell(EventEnvelope fact, String kind, @Nullable UserId recipient) {
        if (recipient == null || recipient.equals(fact.actor())) return;
        expected.merge(key(recipient.value(), kind, fact.event().state().id().value()), 1, Integer::sum);
    }

    static String key(UUID recipient, String kind, UUID subject) {
        return recipient + " " + kind + " " + subject;
    }

    private static @Nullable UserId user(@Nullable Object id) {
        return id instanceof String text ? Uuids.parse(text).map(UserId::new).orElse(null) : null;
    }
}
