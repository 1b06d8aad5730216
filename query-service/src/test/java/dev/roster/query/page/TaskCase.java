package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class TaskCase extends ListCase {

    private static final List<String> STATUSES = List.of("todo", "in_progress", "done", "cancelled");

    private final boolean ofProject;
    private UUID project = UUID.randomUUID();

    private TaskCase(String name, boolean ofProject) {
        super(
                name,
                List.of("createdAt", "dueAt", "status"),
                List.of(
                        "id",
                        "projectId",
                        "projectName",
                        "organizationId",
                        "title",
                        "description",
                        "status",
                        "assigneeId",
                        "assigneeName",
                        "createdBy",
                        "dueAt",
                        "createdAt",
                        "updatedAt",
                        "version"));
        this.ofProject = ofProject;
    }

    static TaskCase ofAll() {
        return new TaskCase("tasks", false);
    }

    static TaskCase ofProject() {
        return new TaskCase("project tasks", true);
    }

    @Override
    String path() {
        return ofProject ? "/v1/projects/" + project + "/tasks" : "/v1/tasks";
    }

    @Override
    void prepare(Seed seed) {
        var work = new WorkSeed(seed);
        work.clear();
        project = work.project(UUID.randomUUID(), 1, "Ours", null, false);
        if (!ofProject) return;
        var other = work.project(UUID.randomUUID(), 1, "Theirs", null, false);
        work.task(other, UUID.randomUUID(), 1, "todo", null, null);
    }

    /** Due at no time where the key is 0. */
    @Override
    UUID add(Seed seed, int key) {
        var due = key == 0 ? null : Seed.time(key);
        var status = STATUSES.get(key % STATUSES.size());
        return new WorkSeed(seed).task(project, UUID.randomUUID(), key, status, null, due);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from task_list_item where id = ?", id);
    }

    @Override
    int rank(String sort, int key) {
        return switch (sort) {
            case "status" -> key % STATUSES.size();
            case "dueAt" -> key == 0 ? Integer.MAX_VALUE : key;
            default -> key;
        };
    }
}
