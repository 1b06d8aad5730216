package dev.roster.query.page;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * A list under test: where it is, what it offers, and how rows come into it and go. A new list joins the tests of all
 * lists by one of these, in {@link #all}.
 */
abstract class ListCase {

    final String name;
    final List<String> sorts;
    final List<String> members;
    private Spelling spelling = new Spelling(new Random(0));

    ListCase(String name, List<String> sorts, List<String> members) {
        this.name = name;
        this.sorts = sorts;
        this.members = members;
    }

    abstract String path();

    /** Lays what must be there, and rows that belong to others. */
    abstract void prepare(Seed seed);

    /**
     * A row whose sort keys all follow from the key: equal for an equal one. Where a row can be without the value that it
     * is sorted by, it is so for key 0.
     */
    abstract UUID add(Seed seed, int key);

    abstract void remove(Seed seed, UUID id);

    /** How the sort orders keys; where it is equal, the id decides. */
    int rank(String sort, int key) {
        return key;
    }

    /** In the order of the keys, written differently each time where case does not matter. */
    final String word(int key) {
        return spelling.word(key);
    }

    /** As {@link #word}, in ways that are the same name but not the same e-mail address. */
    final String title(int key) {
        return spelling.title(key);
    }

    /** Spells what follows by chance, and yet the same for the same seed. */
    final void spell(Random random) {
        spelling = new Spelling(random);
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
