package dev.roster.query.notification;

import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import java.util.List;
import java.util.UUID;
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
    public void apply(Facts facts, Writes writes) {
        mutedKinds.apply(facts, writes);
        notices.apply(facts, writes);
        audience.apply(facts, writes);
        marks.apply(facts, writes);
        changes.apply(facts, writes);
    }

    /** Settings and inboxes have no version in the rows that readers see: it is the one that was applied. */
    @Override
    public List<String> shows() {
        return List.of("""
                select 'settings' as aggregate_type, s.user_id as id, a.version
                from notification_settings s
                join applied a on a.aggregate_type = 'settings' and a.aggregate_id = s.user_id""", """
                select aggregate_type, aggregate_id as id, version from applied where aggregate_type = 'inbox'""");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.SETTINGS) mutedKinds.forget(ids, writes);
        if (type == AggregateType.MEMBERSHIP) audience.forget(ids, writes);
        if (type == AggregateType.INBOX) marks.forget(ids, writes);
    }
}
