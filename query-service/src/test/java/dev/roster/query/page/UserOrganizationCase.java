package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class UserOrganizationCase extends ListCase {

    private UUID user = UUID.randomUUID();

    UserOrganizationCase() {
        super(
                "user organizations",
                List.of("joinedAt", "organizationName"),
                List.of(
                        "id",
                        "name",
                        "slug",
                        "ownerId",
                        "active",
                        "maxMembers",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "role",
                        "joinedAt",
                        "memberCount"));
    }

    @Override
    String path() {
        return "/v1/users/" + user + "/organizations";
    }

    @Override
    void prepare(Seed seed) {
        seed.clear();
        user = seed.id();
        seed.user(user, 1, "Ann", "ann@example.org", "user", true);
        var organization = seed.organization(1, "another's", "another", UUID.randomUUID(), true, 1);
        seed.joined(seed.user(2, "Bob", "bob@example.org"), organization, 1, "owner", "another's");
    }

    @Override
    UUID add(Seed seed, int key) {
        var title = title(key);
        var organization = seed.organization(key, title, "slug", UUID.randomUUID(), true, 1);
        seed.joined(user, organization, key, "member", title);
        return organization;
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from organization_list_member where organization_id = ?", id);
        seed.run("delete from organization_list_item where id = ?", id);
    }
}
