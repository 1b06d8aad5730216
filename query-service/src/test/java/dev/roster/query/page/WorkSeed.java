package dev.roster.query.page;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays rows about projects, tasks and what happened, as the projections would. */
public final class WorkSeed {

    private final Seed seed;

    public WorkSeed(Seed seed) {
        this.seed = seed;
    }

    /** These rows and all others. */
    public void clear() {
        seed.clear();
        seed.run("truncate directory_project, project_list_item, project_list_task, task_list_item, activity");
    }

    public UUID project(UUID organization, int key, String name, @Nullable String description, boolean archived) {
        var id = UUID.randomUUID();
        seed.run("""
                insert into project_list_item (id, organization_id, name, description, archived, todo, in_progress, done,
                    cancelled, created_at, updated_at, version)
                values (?, ?, ?, ?, ?, 4, 3, 2, 1, ?, ?, 5)
                """, id, organization, name, description, archived, Seed.time(key), Seed.time(key));
        seed.run("insert into directory_project (id, name) values (?, ?)", id, name);
        return id;
    }

    /** Rows of one key have the same title, which names it. */
    public UUID task(
            UUID project, UUID organization, int key, String status, @Nullable UUID assignee, @Nullable Instant dueAt) {
        var id = UUID.randomUUID();
        seed.run(
                """
                insert into task_list_item (id, project_id, organization_id, title, status, assignee_id, due_at, created_at,
                    updated_at, version)
                values (?, ?, ?, ?, ?, ?::uuid, ?::timestamptz, ?, ?, 2)
                """, id, project, organization, "Task " + key, status, assignee, dueAt, Seed.time(key), Seed.time(key));
        return id;
    }

    public UUID act(UUID organization, int key, String type, @Nullable UUID actor) {
        var id = UUID.randomUUID();
        seed.run("""
                insert into activity (organization_id, id, type, actor_id, subject_type, subject_id, created_at)
                values (?, ?, ?, ?::uuid, split_part(?, '.', 1), ?, ?)
                """, organization, id, type, actor, type, organization, Seed.time(key));
        return id;
    }
}
