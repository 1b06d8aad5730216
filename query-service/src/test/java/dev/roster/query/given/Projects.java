package dev.roster.query.given;

import dev.roster.shared.event.Previous;
import dev.roster.shared.event.ProjectEvent;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import dev.roster.shared.event.ProjectEvent.Reason;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The projects of a world. */
public final class Projects {

    private final World world;
    final Map<ProjectId, ProjectState> present = new LinkedHashMap<>();

    Projects(World world) {
        this.world = world;
    }

    public ProjectId create(OrganizationId organization, String name) {
        var now = world.tick();
        var id = new ProjectId(world.id());
        var project = new ProjectState(id, organization, name, null, false, now, now, 1);
        present.put(id, project);
        world.say(new ProjectCreated(project));
        return id;
    }

    public ProjectState get(ProjectId id) {
        var project = present.get(id);
        if (project == null) throw new IllegalArgumentException("no project " + id);
        return project;
    }

    public void update(ProjectId id, String name, @Nullable String description) {
        change(next(get(id), name, description, get(id).archived()), ProjectUpdated::new);
    }

    public void setArchived(ProjectId id, boolean archived) {
        var project = get(id);
        change(
                next(project, project.name(), project.description(), archived),
                archived ? ProjectArchived::new : ProjectUnarchived::new);
    }

    /** Ends the project, and its tasks before. */
    public void delete(ProjectId id) {
        world.tasks.endAllOf(id, DeleteReason.PROJECT_DELETED);
        end(get(id), null);
    }

    void endAllIn(OrganizationId organization) {
        for (var project : List.copyOf(present.values())) {
            if (!project.organizationId().equals(organization)) continue;
            world.tasks.endAllOf(project.id(), DeleteReason.ORGANIZATION_DELETED);
            end(project, Reason.ORGANIZATION_DELETED);
        }
    }

    private void end(ProjectState project, @Nullable Reason reason) {
        present.remove(project.id());
        world.say(new ProjectDeleted(next(project, project.name(), project.description(), project.archived()), reason));
    }

    private ProjectState next(ProjectState project, String name, @Nullable String description, boolean archived) {
        return new ProjectState(
                project.id(),
                project.organizationId(),
                name,
                description,
                archived,
                project.createdAt(),
                world.tick(),
                project.version() + 1);
    }

    private void change(ProjectState next, BiFunction<ProjectState, Previous, ProjectEvent> fact) {
        var before = get(next.id());
        present.put(next.id(), next);
        world.say(fact.apply(next, Previous.between(before, next)));
    }
}
