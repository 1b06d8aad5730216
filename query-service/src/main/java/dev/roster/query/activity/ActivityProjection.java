package dev.roster.query.activity;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    @Override
    public void apply(Facts facts, Writes writes) {
        add(
                facts.all().stream()
                        .filter(fact -> !fact.type().isSnapshot())
                        .flatMap(fact -> Act.of(fact).stream())
                        .toList(),
                writes);
        remove(
                facts.all().stream()
                        .filter(fact -> fact.event() instanceof OrganizationDeleted)
                        .toList(),
                writes);
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.ORGANIZATION)
            Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    private void add(List<Act> acts, Writes writes) {
        Columns.of(acts)
                .uuid("organization_id", act -> act.organization().value())
                .uuid("id", act -> act.fact().id())
                .text("type", act -> act.fact().type().shortName())
                .uuid("actor_id", ActivityProjection::actorOf)
                .text("subject_type", act -> act.fact().type().aggregateType().wireName())
                .uuid("subject_id", act -> act.fact().event().state().id().value())
                .time("created_at", act -> act.fact().time())
                .write(writes, ADD);
    }

    private static @Nullable UUID actorOf(Act act) {
        var actor = act.fact().actor();
        return actor == null ? null : actor.value();
    }

    private void remove(List<EventEnvelope> ends, Writes writes) {
        Columns.of(ends).uuid("id", end -> end.event().state().id().value()).write(writes, REMOVE);
    }
}
