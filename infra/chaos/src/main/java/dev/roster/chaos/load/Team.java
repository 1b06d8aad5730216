package dev.roster.chaos.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An organization that one caller alone works with. */
final class Team {

    final Known organization;
    final UUID owner;
    boolean active = true;
    /** Members by user, without the owner. */
    final Map<UUID, Known> members = new LinkedHashMap<>();

    final List<Project> projects = new ArrayList<>();

    Team(Known organization, UUID owner) {
        this.organization = organization;
        this.owner = owner;
    }

    /** A project with its tasks. */
    record Project(Known project, List<Known> tasks) {}
}
