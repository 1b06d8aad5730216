package dev.roster.query.notification;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a user is told of a fact. */
record Notice(
        EventEnvelope fact,
        EventType kind,
        UserId recipient,
        OrganizationId organization,
        @Nullable MembershipRole role) {

    /** Nobody is told of what they did themselves. */
    boolean isNews() {
        return !recipient.equals(fact.actor());
    }

    static @Nullable UUID actorOf(EventEnvelope fact) {
        var actor = fact.actor();
        return actor == null ? null : actor.value();
    }
}
