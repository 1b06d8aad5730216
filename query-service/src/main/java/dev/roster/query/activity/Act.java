package dev.roster.query.activity;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.OrganizationId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fact, with the organization that it happened in. */
record Act(EventEnvelope fact, OrganizationId organization) {

    private static final Set<AggregateType> WITHIN_ORGANIZATIONS =
            EnumSet.of(AggregateType.ORGANIZATION, AggregateType.MEMBERSHIP, AggregateType.PROJECT, AggregateType.TASK);

    /** Empty for what belongs to a user alone. */
    static Optional<Act> of(EventEnvelope fact) {
        return switch (fact.event().state()) {
            case OrganizationState organization -> Optional.of(new Act(fact, organization.id()));
            case MembershipState membership -> Optional.of(new Act(fact, membership.organizationId()));
            case ProjectState project -> Optional.of(new Act(fact, project.organizationId()));
            case TaskState task -> Optional.of(new Act(fact, task.organizationId()));
            case UserState _, SettingsState _, InboxState _ -> Optional.empty();
        };
    }

    /** As in {@code task.assigned}. */
    static List<String> types() {
        return Arrays.stream(EventType.values())
                .filter(type -> WITHIN_ORGANIZATIONS.contains(type.aggregateType()) && !type.isSnapshot())
                .map(EventType::shortName)
                .toList();
    }
}
