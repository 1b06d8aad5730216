package dev.roster.query.projectlist;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Projection;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.ProjectEvent;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectSnapshot;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.ProjectState;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps one row for each project there is, with the numbers of its tasks. */
@Component
final class ProjectListProjection implements Projection {

    /** A new row counts the tasks that came before it; an old one keeps the counts that they have kept. */
    private static final String WRITE = """
            insert into project_list_item
                (id, organization_id, name, description, archived, created_at, updated_at, version,
                 todo, in_progress, done, cancelled)
            select p.*, t.todo, t.in_progress, t.done, t.cancelled
            from unnest(:id, :organization_id, :name, :description, :archived, :created_at, :updated_at, :version)
                    as p (id, organization_id, name, description, archived, created_at, updated_at, version),
                lateral (
                    select count(*) filter (where status = 'todo') as todo,
                        count(*) filter (where status = 'in_progress') as in_progress,
                        count(*) filter (where status = 'done') as done,
                        count(*) filter (where status = 'cancelled') as cancelled
                    from project_list_task where project_id = p.id) t
            on conflict (id) do update set
                name = excluded.name,
                description = excluded.description,
                archived = excluded.archived,
                created_at = excluded.created_at,
                updated_at = excluded.updated_at,
                version = excluded.version""";

    private static final String REMOVE = """
            delete from project_list_item where id = any(:id)""";

    private final Tasks tasks;

    ProjectListProjection(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void apply(Facts facts, Writes writes) {
        tasks.apply(facts, writes);
        var projects = facts.newest(ProjectEvent.class, ProjectListProjection::hasEnded);
        remove(projects.ended(), writes);
        write(projects.present().stream().map(ProjectEvent::state).toList(), writes);
    }

    @Override
    public List<String> shows() {
        return List.of("select 'project' as aggregate_type, id, version from project_list_item");
    }

    @Override
    public void remove(AggregateType type, List<UUID> ids, Writes writes) {
        if (type == AggregateType.TASK) tasks.forget(ids, writes);
        if (type == AggregateType.PROJECT) Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
    }

    private static boolean hasEnded(ProjectEvent event) {
        return switch (event) {
            case ProjectCreated _, ProjectUpdated _, ProjectArchived _, ProjectUnarchived _, ProjectSnapshot _ -> false;
            case ProjectDeleted _ -> true;
        };
    }

    private void remove(List<ProjectEvent> projects, Writes writes) {
        Columns.of(projects).uuid("id", project -> project.state().id().value()).write(writes, REMOVE);
    }

    private void write(List<ProjectState> projects, Writes writes) {
        Columns.of(projects)
                .uuid("id", project -> project.id().value())
                .uuid("organization_id", project -> project.organizationId().value())
                .text("name", ProjectState::name)
                .text("description", ProjectState::description)
                .bool("archived", ProjectState::archived)
                .time("created_at", ProjectState::createdAt)
                .time("updated_at", ProjectState::updatedAt)
                .bigint("version", ProjectState::version)
                .write(writes, WRITE);
    }
}
