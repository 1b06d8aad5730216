package dev.roster.chaos.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** An organization that one caller alone works with, as far as it knows it. */
final class Team {

    final Known organization;
    final UUID owner;
    boolean active = true;
    /** Without the owner. */
    final Set<UUID> members = new LinkedHashSet<>();

    final List<Project> projects = new ArrayList<>();

    Team(Known organization, UUID owner) {
        this.organization = organization;
        this.owner = owner;
    }

    /** A project with its tasks. */
    record Project(UUID id, List<UUID> tasks) {}

    String path() {
        return "/v1/organizations/" + organization.id;
    }

    Operation joining(UUID user) {
        return Operation.of(Kind.CHANGE_MEMBER, "POST", path() + "/members", Map.of("userId", user));
    }
}
