package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.InboxEvent;
import dev.roster.shared.event.MembershipEvent;
import dev.roster.shared.event.SettingsEvent;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.id.UserId;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Notes whose inboxes a batch may have changed, for those who stream: never one too few, sometimes one too many. The
 * numbers grow from commit to commit.
 */
@Component
final class InboxChanges {

    private static final String NOTE = """
            insert into notification_change (user_id, change)
            select concerned.user_id, (select nextval('notification_change_number'))
            from unnest(:user_id) as concerned (user_id)
            on conflict (user_id) do update set change = excluded.change""";

    /** All members are told: those that there are after the batch; those that left in it are noted as above. */
    private static final String NOTE_MEMBERS = """
            insert into notification_change (user_id, change)
            select concerned.user_id, (select nextval('notification_change_number'))
            from (select distinct m.user_id from unnest(:organization_id) as o (id)
                  join notification_member m on m.organization_id = o.id) as concerned
            on conflict (user_id) do update set change = excluded.change""";

    void apply(Facts facts, Writes writes) {
        var users =
                facts.all().stream().flatMap(InboxChanges::concerned).distinct().toList();
        Columns.of(users).uuid("user_id", UserId::value).write(writes, NOTE);
        var announcements = facts.all().stream().filter(Stage::isAnnouncement).toList();
        Columns.of(announcements)
                .uuid("organization_id", fact -> fact.event().state().id().value())
                .write(writes, NOTE_MEMBERS);
    }

    private static Stream<UserId> concerned(EventEnvelope fact) {
        return Stream.concat(Reactions.to(fact).stream().map(Notice::recipient), whose(fact.event()));
    }

    private static Stream<UserId> whose(Event event) {
        // Who left may have been told of an announcement before, and of this not at all.
        if (event instanceof MembershipEvent membership)
            return Stream.of(membership.state().userId());
        if (event instanceof InboxEvent inbox) return Stream.of(inbox.state().id());
        if (event instanceof SettingsEvent settings)
            return Stream.of(settings.state().id());
        if (event instanceof UserDeleted deleted)
            return Stream.of(deleted.state().id());
        return Stream.empty();
    }
}
