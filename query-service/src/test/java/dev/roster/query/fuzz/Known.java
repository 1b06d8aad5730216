package dev.roster.query.fuzz;

import dev.roster.query.page.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is there, and what answers have told: rows, cursors, entity tags. */
final class Known {

    private static final int ROWS = 30;
    private static final int MOST_REMEMBERED = 50;

    private final Chance chance;
    private final List<String> users = new ArrayList<>();
    private final List<String> organizations = new ArrayList<>();
    private final List<String> cursors = new ArrayList<>(List.of("AAAA"));
    private final List<String> tags = new ArrayList<>(List.of("\"1\""));

    Known(Chance chance, Seed seed) {
        this.chance = chance;
        seed.clear();
        for (var i = 0; i < ROWS; i++) lay(seed, i);
    }

    private void lay(Seed seed, int i) {
        var user = new UUID(1, i);
        seed.user(user, i, "Ada " + i, "ada" + i + "@example.org", i % 3 == 0 ? "admin" : "user", i % 4 > 0);
        users.add(user.toString());
        var organization = seed.organization(i, "Acme " + i, "acme-" + i, user, i % 5 > 0, i);
        organizations.add(organization.toString());
        var first = UUID.fromString(users.getFirst());
        var one = UUID.fromString(organizations.getFirst());
        seed.joined(first, organization, i, i % 2 == 0 ? "owner" : "member", "Acme " + i);
        seed.member(one, user, i, i == 0 ? "owner" : "member", i % 7 == 3 ? null : "Ada " + i, null);
        seed.notification(first, organization, "membership.created", i % 2 == 0 ? user : null, i % 3 == 0);
    }

    /** The id that a parameter of a path asks for, most often the one that has lists; sometimes another. */
    String id(String name, String path) {
        var organization = name.equals("orgId") || (name.equals("id") && path.startsWith("/v1/organizations"));
        var all = organization != chance.percent(4) ? organizations : users;
        return chance.percent(70) ? all.getFirst() : chance.oneOf(all);
    }

    /** What a query parameter of this name takes. */
    String text(String name) {
        return switch (name) {
            case "cursor" -> chance.oneOf(cursors);
            case "email" -> "ADA1@example.org";
            case "slug" -> "acme-3";
            case "q" -> chance.oneOf(List.of("ad", "ada", "ACM", "example"));
            case "dueBefore" -> "2026-01-01T00:00:00.000000Z";
            default -> name.equals("organizationId") ? chance.oneOf(organizations) : chance.oneOf(users);
        };
    }

    /** What a header of this name takes. */
    String header(String name) {
        return switch (name) {
            case "If-None-Match" -> chance.oneOf(tags);
            case "traceparent" -> "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
            case "Prefer" -> "wait=1";
            case "Last-Event-ID" -> chance.oneOf(users);
            default -> "fuzz-" + chance.below(100);
        };
    }

    void cursor(String cursor) {
        remember(cursors, cursor);
    }

    void tag(String tag) {
        remember(tags, tag);
    }

    private static void remember(List<String> all, String text) {
        all.add(text);
        if (all.size() > MOST_REMEMBERED) all.removeFirst();
    }
}
