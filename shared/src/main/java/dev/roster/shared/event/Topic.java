package dev.roster.shared.event;

import java.util.Arrays;
import java.util.Optional;

/** The topics of the public event log. */
public enum Topic {
    USERS("roster.users.v1"),
    ORGANIZATIONS("roster.organizations.v1"),
    INBOXES("roster.inboxes.v1"),
    WORK("roster.work.v1");

    private final String wireName;

    Topic(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Topic> find(String wireName) {
        return Arrays.stream(values())
                .filter(topic -> topic.wireName.equals(wireName))
                .findFirst();
    }
}
