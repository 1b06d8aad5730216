package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class ActivityCase extends ListCase {

    private UUID organization = UUID.randomUUID();

    ActivityCase() {
        super("activity", List.of("id"), List.of("id", "type", "actorId", "subject", "createdAt"));
    }

    @Override
    String path() {
        return "/v1/organizations/" + organization + "/activity";
    }

    @Override
    void prepare(Seed seed) {
        var work = new WorkSeed(seed);
        work.clear();
        organization = seed.organization(1, "Ours", "ours", UUID.randomUUID(), true, 1);
        work.act(seed.organization(1, "Theirs", "theirs", UUID.randomUUID(), true, 1), 1, "task.created", null);
    }

    @Override
    UUID add(Seed seed, int key) {
        return new WorkSeed(seed).act(organization, key, "task.created", null);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from activity where id = ?", id);
    }

    /** The id is the sort: there is nothing before it. */
    @Override
    int rank(String sort, int key) {
        return 0;
    }
}
