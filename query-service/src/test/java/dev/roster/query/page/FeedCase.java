package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class FeedCase extends ListCase {

    private UUID user = UUID.randomUUID();

    FeedCase() {
        super(
                "notifications",
                List.of("id"),
                List.of("id", "kind", "organizationId", "title", "body", "actorId", "subject", "createdAt", "readAt"));
    }

    @Override
    String path() {
        return "/v1/users/" + user + "/notifications";
    }

    @Override
    void prepare(Seed seed) {
        seed.clear();
        user = seed.id();
        seed.user(user, 1, "Ann", "ann@example.org", "user", true);
        var another = seed.user(2, "Bob", "bob@example.org");
        seed.notification(another, UUID.randomUUID(), "membership.created", null, false);
    }

    @Override
    UUID add(Seed seed, int key) {
        return seed.notification(user, UUID.randomUUID(), "membership.created", null, key % 2 == 0);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from notification where id = ?", id);
    }

    /** The id is the sort: there is nothing before it. */
    @Override
    int rank(String sort, int key) {
        return 0;
    }
}
