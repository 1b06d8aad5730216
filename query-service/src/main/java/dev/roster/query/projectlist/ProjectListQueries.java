package dev.roster.query.projectlist;

import static dev.roster.query.page.ColumnType.BOOLEAN;
import static dev.roster.query.page.ColumnType.INSTANT;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads projects: with the numbers of their tasks. */
@Component
final class ProjectListQueries {

    static final Listing PROJECTS = declare("projects")
            .within(
                    "p.organization_id = :parent",
                    "select from directory_organization where id = :parent and not ended",
                    ProblemCode.ORGANIZATION_NOT_FOUND)
            .filter("archived", Filter.flag("p.archived"))
            .search("p.search", List.of("p.name_key"), List.of())
            .sort("name", TEXT, "p.name_key")
            .build();

    /** Of whichever organization. */
    private static final Listing ALL = declare("all projects").build();

    private final Lists lists;

    ProjectListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(UUID organizationId, HttpServletRequest request) {
        return lists.page(PROJECTS, organizationId, request);
    }

    Map<String, @Nullable Object> project(UUID id) {
        return lists.row(ALL, "p.id = :one", id)
                .orElseThrow(() -> new Refusal(ProblemCode.PROJECT_NOT_FOUND, "There is no such project."));
    }

    private static ListingBuilder declare(String name) {
        return Listing.of(name, "project_list_item p", "p.id")
                .column("organizationId", ColumnType.UUID, "p.organization_id")
                .column("name", TEXT, "p.name")
                .column("description", TEXT, "p.description")
                .column("archived", BOOLEAN, "p.archived")
                .composed("taskCounts", ProjectListQueries::counts, "p.todo", "p.in_progress", "p.done", "p.cancelled")
                .column("createdAt", INSTANT, "p.created_at")
                .column("updatedAt", INSTANT, "p.updated_at")
                .column("version", LONG, "p.version")
                .sort("-createdAt", INSTANT, "p.created_at");
    }

    private static Map<String, Integer> counts(List<@Nullable String> texts) {
        var counts = new LinkedHashMap<String, Integer>();
        for (var status : List.of("todo", "in_progress", "done", "cancelled")) {
            counts.put(status, Integer.valueOf(Objects.requireNonNull(texts.get(counts.size()))));
        }
        return counts;
    }
}
