package dev.roster.query.activity;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for each fact about an organization that has not ended, and what belongs to it. */
@Component
final class ActivityProjection implements Projection {

    /** The last facts of projects and tasks may come after the end of their organization, by another topic. */
    private static final String ADD = """
            insert into activity (organization_id, id, type, actor_id, subject_type, subject_id, created_at)
            select a.*
            from unnest(:organization_id, :id, :type, :actor_id, :subject_type, :subject_id, :created_at)
                as a (organization_id, id, type, actor_id, subject_type, subject_id, created_at)
            where not exists (select from directory_organization o where o.id = a.organization_id and o.ended)
            on conflict (organization_id, id) do nothing""";

    private static final String REMOVE = """
            delete from activity where organization_id = any(:id)""";

    private final JdbcClient jdbc;

    ActivityProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(Facts facts) {
        add(facts.all().stream()
                .filter(fact -> !fact.type().isSnapshot())
                .flatMap(fact -> Act.of(fact).stream())
                .toList());
        remove(facts.all().stream()
                .filter(fact -> fact.event() instanceof OrganizationDeleted)
                .toList());
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids) {
        if (type == AggregateType.ORGANIZATION)
            Columns.of(ids).uuid("id", id -> id).update(jdbc, REMOVE);
    }

    private void add(List<Act> acts) {
        Columns.of(acts)
                .uuid("organization_id", act -> act.organization().value())
                .uuid("id", act -> act.fact().id())
                .text("type", act -> act.fact().type().shortName())
                .uuid("actor_id", ActivityProjection::actorOf)
                .text("subject_type", act -> act.fact().type().aggregateType().wireName())
                .uuid("subject_id", act -> act.fact().event().state().id().value())
                .time("created_at", act -> act.fact().time())
                .update(jdbc, ADD);
    }

    private static @Nullable UUID actorOf(Act act) {
        var actor = act.fact().actor();
        return actor == null ? null : actor.value();
    }

    private void remove(List<EventEnvelope> ends) {
        Columns.of(ends).uuid("id", end -> end.event().state().id().value()).update(jdbc, REMOVE);
    }
}
