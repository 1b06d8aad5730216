package dev.roster.query.notification;

import dev.roster.query.projection.Facts;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeactivated;
import dev.roster.shared.event.OrganizationEvent.OrganizationReactivated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * A stretch in the life of organizations: changes of their memberships, and after them at most one announcement in each,
 * for those who are members then.
 */
record Stage(List<EventEnvelope> changes, List<EventEnvelope> announcements) {

    /** The facts in as few stages as keep the order within each organization. */
    static List<Stage> of(Facts facts) {
        var stages = new ArrayList<Stage>();
        var reached = new HashMap<UUID, Integer>();
        for (var fact : facts.all()) {
            var organization = fact.event().state().partitionKey();
            var number = reached.getOrDefault(organization, 0);
            if (fact.event() instanceof MembershipEvent) {
                get(stages, number).changes().add(fact);
            } else if (isAnnouncement(fact)) {
                get(stages, number).announcements().add(fact);
                reached.put(organization, number + 1);
            }
        }
        return stages;
    }

    static boolean isAnnouncement(EventEnvelope fact) {
        return fact.event() instanceof OrganizationDeactivated || fact.event() instanceof OrganizationReactivated;
    }

    private static Stage get(List<Stage> stages, int number) {
        if (number == stages.size()) stages.add(new Stage(new ArrayList<>(), new ArrayList<>()));
        return stages.get(number);
    }
}
