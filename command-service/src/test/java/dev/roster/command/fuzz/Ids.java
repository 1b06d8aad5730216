package dev.roster.command.fuzz;

import dev.roster.command.Given;
import java.util.ArrayList;
import java.util.List;

/** Users and organizations that are there, were there, or never were. */
final class Ids {

    private static final int AT_FIRST = 6;

    private final Chance chance;
    private final List<String> users = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();

    Ids(Chance chance, Given given) {
        this.chance = chance;
        for (var i = 0; i < AT_FIRST; i++) {
            users.add(given.user());
            organizations.add(given.organization(users.getLast()));
            users.add(given.member(organizations.getLast()));
        }
    }

    /** What a path made. */
    void made(String location) {
        var segments = location.split("/", -1);
        (segments[2].equals("users") ? users : organizations).add(segments[3]);
        if (users.size() > 4 * AT_FIRST) users.removeFirst();
        if (organizations.size() > 2 * AT_FIRST) organizations.removeFirst();
    }

    /** The id that a parameter of a path, or a member of a body, asks for; sometimes another. */
    String named(String name, String path) {
        if (chance.percent(8)) return chance.uuid(chance.oneOf(List.of(4, 7))).toString();
        var organization = name.equals("orgId") || (name.equals("id") && path.startsWith("/v1/organizations"));
        return chance.oneOf(organization != chance.percent(4) ? organizations : users);
    }
}
