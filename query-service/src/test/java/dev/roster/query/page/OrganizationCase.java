package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class OrganizationCase extends ListCase {

    OrganizationCase() {
        super(
                "organizations",
                List.of("createdAt", "name", "memberCount"),
                List.of(
                        "id",
                        "name",
                        "slug",
                        "ownerId",
                        "ownerName",
                        "active",
                        "maxMembers",
                        "memberCount",
                        "createdAt",
                        "updatedAt",
                        "version"));
    }

    @Override
    String path() {
        return "/v1/organizations";
    }

    @Override
    void prepare(Seed seed) {
        seed.clear();
    }

    @Override
    UUID add(Seed seed, int key) {
        return seed.organization(key, title(key), "slug", UUID.randomUUID(), true, key);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from organization_list_item where id = ?", id);
    }
}
