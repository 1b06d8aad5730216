package dev.roster.chaos.load;

import java.util.Set;

/** What callers ask for: which aggregate the answer shows, and which facts about others may come with it. */
enum Kind {
    SIGN_UP("organization"),
    CREATE_USER("user"),
    CHANGE_USER("user"),
    DELETE_USER("user"),
    CHANGE_ORGANIZATION("organization"),
    TRANSFER("organization"),
    DELETE_ORGANIZATION("organization"),
    CHANGE_MEMBER("membership"),
    REMOVE_MEMBER("membership"),
    CHANGE_PROJECT("project"),
    DELETE_PROJECT("project"),
    CHANGE_TASK("task"),
    MARK("inbox");

    private final String aggregateType;

    Kind(String aggregateType) {
        this.aggregateType = aggregateType;
    }

    String aggregateType() {
        return aggregateType;
    }

    /** Event types without prefix and suffix. */
    Set<String> companions() {
        return switch (this) {
            case SIGN_UP, CREATE_USER -> Set.of("settings.created");
            case DELETE_USER -> Set.of("settings.deleted", "membership.removed", "task.unassigned");
            case TRANSFER -> Set.of("membership.role_changed");
            case DELETE_ORGANIZATION -> Set.of("membership.removed", "project.deleted", "task.deleted");
            case REMOVE_MEMBER -> Set.of("task.unassigned");
            case DELETE_PROJECT -> Set.of("task.deleted");
            case CHANGE_USER, CHANGE_ORGANIZATION, CHANGE_MEMBER, CHANGE_PROJECT, CHANGE_TASK, MARK -> Set.of();
        };
    }
}
