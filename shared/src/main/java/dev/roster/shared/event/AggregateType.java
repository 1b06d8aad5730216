package dev.roster.shared.event;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of aggregates, with their wire names and topics. */
public enum AggregateType {
    USER("user", Topic.USERS),
    SETTINGS("settings", Topic.INBOXES),
    INBOX("inbox", Topic.INBOXES),
    ORGANIZATION("organization", Topic.ORGANIZATIONS),
    MEMBERSHIP("membership", Topic.ORGANIZATIONS),
    PROJECT("project", Topic.WORK),
    TASK("task", Topic.WORK);

    private final String wireName;
    private final Topic topic;

    AggregateType(String wireName, Topic topic) {
        this.wireName = wireName;
        this.topic = topic;
    }

    public String wireName() {
        return wireName;
    }

    /** Where the facts about such an aggregate are published. */
    public Topic topic() {
        return topic;
    }

    public static AggregateType of(State state) {
        if (state instanceof UserState) return USER;
        if (state instanceof SettingsState) return SETTINGS;
        if (state instanceof InboxState) return INBOX;
        if (state instanceof OrganizationState) return ORGANIZATION;
        if (state instanceof MembershipState) return MEMBERSHIP;
        if (state instanceof ProjectState) return PROJECT;
        if (state instanceof TaskState) return TASK;
        throw new IllegalArgumentException("no aggregate type for " + state.getClass());
    }

    public static Optional<AggregateType> find(String wireName) {
        return Arrays.stream(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst();
    }
}
