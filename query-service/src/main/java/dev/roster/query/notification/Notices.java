package dev.roster.query.notification;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what single users are told into their inboxes; read already, if it was marked before it came. */
@Component
final class Notices {

    private static final String ADD = """
            insert into notification
                (user_id, id, organization_id, kind, actor_id, subject_type, subject_id, role, created_at, read_at)
            select n.user_id, made.id, n.organization_id, n.kind, n.actor_id, n.subject_type, n.subject_id, n.role, n.at,
                notification_read_at(n.user_id, made.id)
            from unnest(
                    :user_id, :event_id, :organization_id, :kind, :actor_id, :subject_type, :subject_id, :role, :at)
                    as n (user_id, event_id, organization_id, kind, actor_id, subject_type, subject_id, role, at),
                notification_id(n.at, n.event_id, n.user_id) as made (id)
            on conflict (user_id, id) do nothing""";

    void apply(Facts facts, Writes writes) {
        add(facts.all().stream().flatMap(fact -> Reactions.to(fact).stream()).toList(), writes);
    }

    private void add(List<Notice> notices, Writes writes) {
        Columns.of(notices)
                .uuid("user_id", notice -> notice.recipient().value())
                .uuid("event_id", notice -> notice.fact().id())
                .uuid("organization_id", notice -> notice.organization().value())
                .text("kind", notice -> notice.kind().shortName())
                .uuid("actor_id", notice -> Notice.actorOf(notice.fact()))
                .text(
                        "subject_type",
                        notice -> notice.fact().type().aggregateType().wireName())
                .uuid("subject_id", notice -> notice.fact().event().state().id().value())
                .word("role", Notice::role)
                .time("at", notice -> notice.fact().time())
                .write(writes, ADD);
    }
}
