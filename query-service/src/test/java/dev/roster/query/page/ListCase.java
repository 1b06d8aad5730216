package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

/** A list under test: where it is, what it offers, and how rows come into it and go. */
abstract class ListCase {

    final String name;
    final List<String> sorts;
    final List<String> members;

    ListCase(String name, List<String> sorts, List<String> members) {
        this.name = name;
        this.sorts = sorts;
        this.members = members;
    }

    abstract String path();

    /** Lays what must be there, and rows that belong to others. */
    abstract void prepare(Seed seed);

    /** A row whose sort keys all follow from the key: equal for an equal one. */
    abstract UUID add(Seed seed, int key);

    abstract void remove(Seed seed, UUID id);

    /** How the sort orders keys; where it is equal, the id decides. */
    int rank(String sort, int key) {
        return key;
    }

    static String word(int key) {
        return "k" + (1000 + key);
    }

    @Override
    public String toString() {
        return name;
    }

    static List<ListCase> all() {
        return List.of(
                new UserCase(),
                new OrganizationCase(),
                new UserOrganizationCase(),
                new MemberCase(),
                new FeedCase(),
                new ProjectCase(),
                TaskCase.ofAll(),
                TaskCase.ofProject(),
                new ActivityCase());
    }
}
