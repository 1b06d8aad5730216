package dev.roster.query.directory;

import dev.roster.query.projection.Columns;
import dev.roster.query.projection.Facts;
import dev.roster.query.projection.Writes;
import dev.roster.shared.event.ProjectEvent;
import dev.roster.shared.event.ProjectEvent.ProjectArchived;
import dev.roster.shared.event.ProjectEvent.ProjectCreated;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectEvent.ProjectSnapshot;
import dev.roster.shared.event.ProjectEvent.ProjectUnarchived;
import dev.roster.shared.event.ProjectEvent.ProjectUpdated;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps which projects there are, and their names. */
@Component
final class Projects {

    private static final String WRITE = """
            insert into directory_project (id, name)
            select * from unnest(:id, :name)
            on conflict (id) do update set name = excluded.name""";

    private static final String REMOVE = """
            delete from directory_project where id = any(:id)""";

    void apply(Facts facts, Writes writes) {
        var projects = facts.newest(ProjectEvent.class, Projects::hasEnded);
        remove(projects.ended(), writes);
        write(projects.present(), writes);
    }

    /** As if they had ended, without anything happening. */
    void forget(List<UUID> ids, Writes writes) {
        Columns.of(ids).uuid("id", id -> id).write(writes, REMOVE);
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

    private void write(List<ProjectEvent> projects, Writes writes) {
        Columns.of(projects)
                .uuid("id", project -> project.state().id().value())
                .text("name", project -> project.state().name())
                .write(writes, WRITE);
    }
}
