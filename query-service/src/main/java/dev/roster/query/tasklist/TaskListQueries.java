package dev.roster.query.tasklist;

import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.INTEGER;
import static dev.roster.query.page.ColumnType.LONG;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.query.page.ColumnType;
import dev.roster.query.page.Filter;
import dev.roster.query.page.Listing;
import dev.roster.query.page.ListingBuilder;
import dev.roster.query.page.Lists;
import dev.roster.query.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads tasks: with the names of their projects and assignees as they are now, null as long as they are not known. */
@Component
final class TaskListQueries {

    static final Listing TASKS = declare("tasks").whole("t.version > 0").build();

    static final Listing PROJECT_TASKS = declare("project tasks")
            .within(
                    "t.project_id = :parent",
                    "select from directory_project where id = :parent",
                    ProblemCode.PROJECT_NOT_FOUND)
            .build();

    private final Lists lists;

    TaskListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(HttpServletRequest request) {
        return lists.page(TASKS, request);
    }

    Page page(UUID projectId, HttpServletRequest request) {
        return lists.page(PROJECT_TASKS, projectId, request);
    }

    Map<String, @Nullable Object> task(UUID id) {
        return lists.row(TASKS, "t.id = :one", id)
                .orElseThrow(() -> new Refusal(ProblemCode.TASK_NOT_FOUND, "There is no such task."));
    }

    private static ListingBuilder declare(String name) {
        return Listing.of(name, "task_list_item t", "t.id")
                .column("projectId", ColumnType.UUID, "t.project_id")
                .column("projectName", TEXT, "(select name from directory_project where id = t.project_id)")
                .column("organizationId", ColumnType.UUID, "t.organization_id")
                .column("title", TEXT, "t.title")
                .column("description", TEXT, "t.description")
                .column("status", TEXT, "t.status")
                .column("assigneeId", ColumnType.UUID, "t.assignee_id")
                .column("assigneeName", TEXT, "(select name from directory_user where id = t.assignee_id)")
                .column("createdBy", ColumnType.UUID, "t.created_by")
                .column("dueAt", INSTANT, "t.due_at")
                .column("createdAt", INSTANT, "t.created_at")
                .column("updatedAt", INSTANT, "t.updated_at")
                .column("version", LONG, "t.version")
                .filter("organizationId", Filter.uuid("t.organization_id = :organizationId"))
                .filter("projectId", Filter.uuid("t.project_id = :projectId"))
                .filter("status", Filter.oneOf("t.status", List.of("todo", "in_progress", "done", "cancelled")))
                .filter("assigneeId", Filter.uuid("t.assignee_id = :assigneeId"))
                .filter("dueBefore", Filter.instant("t.due_key < :dueBefore"))
                .sort("-createdAt", INSTANT, "t.created_at")
                .sort("dueAt", INSTANT, "t.due_key")
                .sort("status", INTEGER, "t.status_key");
    }
}
