package dev.roster.query.notification;

import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Keeps the inboxes: the same rows in whatever order the topics are read, and however often. */
@Component
final class NotificationProjection implements Projection {

    private final MutedKinds mutedKinds;
    private final Notices notices;
    private final Audience audience;
    private final Marks marks;
    private final InboxChanges changes;

    NotificationProjection(
            MutedKinds mutedKinds, Notices notices, Audience audience, Marks marks, InboxChanges changes) {
        this.mutedKinds = mutedKinds;
        this.notices = notices;
        this.audience = audience;
        this.marks = marks;
        this.changes = changes;
    }

    @Override
    public void apply(Facts facts) {
        mutedKinds.apply(facts);
        notices.apply(facts);
        audience.apply(facts);
        marks.apply(facts);
        changes.apply(facts);
    }
}
