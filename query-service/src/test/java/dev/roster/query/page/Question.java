package dev.roster.query.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What can be asked of the lists of many rows: every sort in both directions, with every filter alone. */
final class Question {

    static final String USERS = "/v1/users";
    static final String ORGANIZATIONS = "/v1/organizations";
    static final String USER_ORGANIZATIONS = "/v1/users/" + ManyRows.USER + "/organizations";
    static final String MEMBERS = "/v1/organizations/" + ManyRows.ORGANIZATION + "/members";
    static final String NOTIFICATIONS = "/v1/users/" + ManyRows.USER + "/notifications";
    static final String PROJECTS = "/v1/organizations/" + ManyRows.ORGANIZATION + "/projects";
    static final String TASKS = "/v1/tasks";
    static final String PROJECT_TASKS = "/v1/projects/" + ManyRows.PROJECT + "/tasks";
    static final String ACTIVITY = "/v1/organizations/" + ManyRows.ORGANIZATION + "/activity";

    static final Map<String, List<String>> SORTS = new TreeMap<>(Map.of(
            USERS, List.of("createdAt", "name", "email"),
            ORGANIZATIONS, List.of("createdAt", "name", "memberCount"),
            USER_ORGANIZATIONS, List.of("joinedAt", "organizationName"),
            MEMBERS, List.of("joinedAt", "name", "email", "role"),
            NOTIFICATIONS, List.of("id"),
            PROJECTS, List.of("createdAt", "name"),
            TASKS, List.of("createdAt", "dueAt", "status"),
            PROJECT_TASKS, List.of("createdAt", "dueAt", "status"),
            ACTIVITY, List.of("id")));

    private static final List<String> ACTIVE = List.of("active=true", "active=false");
    private static final List<String> ROLES = List.of("role=owner", "role=admin", "role=member");

    private static final List<String> OF_TASKS = List.of(
            "status=todo",
            "status=in_progress",
            "status=done",
            "status=cancelled",
            "assigneeId=" + ManyRows.USER,
            "projectId=" + ManyRows.PROJECT);

    private static final Map<String, List<String>> FILTERS = Map.of(
            USERS, joined(ACTIVE, List.of("role=user", "role=admin", "role=moderator", "email=A@x.io")),
            ORGANIZATIONS, joined(ACTIVE, List.of("ownerId=" + ManyRows.USER, "slug=acme")),
            USER_ORGANIZATIONS, joined(ACTIVE, ROLES),
            MEMBERS, joined(ACTIVE, ROLES),
            NOTIFICATIONS,
                    List.of(
                            "status=all",
                            "status=unread",
                            "status=read",
                            "organizationId=" + ManyRows.ORGANIZATION,
                            "kind=membership.created",
                            "kind=membership.removed",
                            "kind=organization.deleted",
                            "kind=organization.deactivated"),
            PROJECTS, List.of("archived=true", "archived=false"),
            TASKS, joined(OF_TASKS, List.of("organizationId=" + ManyRows.ORGANIZATION)),
            PROJECT_TASKS, OF_TASKS,
            ACTIVITY, List.of("type=task.status_changed", "type=project.created"));

    private Question() {}

    /** Every list in every order, as the beginning of a path with a query string. */
    static List<String> sorted() {
        return SORTS.entrySet().stream()
                .flatMap(list -> list.getValue().stream()
                        .flatMap(sort -> Stream.of(list.getKey() + "?sort=" + sort, list.getKey() + "?sort=-" + sort)))
                .toList();
    }

    /** As {@link #sorted}, without a filter and with each; with a bound that is no filter by equality, in its own order. */
    static List<String> all() {
        var all = new ArrayList<String>();
        for (var path : sorted()) {
            all.add(path);
            var filters = FILTERS.getOrDefault(path.substring(0, path.indexOf('?')), List.of());
            filters.forEach(filter -> all.add(path + "&" + filter));
            if (path.endsWith("dueAt")) all.add(path + "&dueBefore=2026-06-01T00:00:00Z");
        }
        return all;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
