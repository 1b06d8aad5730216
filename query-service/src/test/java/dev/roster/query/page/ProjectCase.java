package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class ProjectCase extends ListCase {

    private UUID organization = UUID.randomUUID();

    ProjectCase() {
        super(
                "projects",
                List.of("createdAt", "name"),
                List.of(
                        "id",
                        "organizationId",
                        "name",
                        "description",
                        "archived",
                        "taskCounts",
                        "createdAt",
                        "updatedAt",
                        "version"));
    }

    @Override
    String path() {
        return "/v1/organizations/" + organization + "/projects";
    }

    @Override
    void prepare(Seed seed) {
        var work = new WorkSeed(seed);
        work.clear();
        organization = seed.organization(1, "Ours", "ours", UUID.randomUUID(), true, 1);
        var other = seed.organization(1, "Theirs", "theirs", UUID.randomUUID(), true, 1);
        work.project(other, 1, "Another's", null, false);
    }

    @Override
    UUID add(Seed seed, int key) {
        return new WorkSeed(seed).project(organization, key, word(key), null, false);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from project_list_item where id = ?", id);
    }
}
