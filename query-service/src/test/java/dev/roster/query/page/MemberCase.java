package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class MemberCase extends ListCase {

    private static final List<String> ROLES = List.of("admin", "member", "owner");

    private UUID organization = UUID.randomUUID();

    MemberCase() {
        super(
                "members",
                List.of("joinedAt", "name", "email", "role"),
                List.of(
                        "id",
                        "organizationId",
                        "userId",
                        "role",
                        "joinedAt",
                        "createdAt",
                        "updatedAt",
                        "version",
                        "name",
                        "email",
                        "avatarUrl",
                        "active"));
    }

    @Override
    String path() {
        return "/v1/organizations/" + organization + "/members";
    }

    @Override
    void prepare(Seed seed) {
        seed.clear();
        organization = seed.organization(1, "Ours", "ours", UUID.randomUUID(), true, 1);
        var other = seed.organization(1, "Theirs", "theirs", UUID.randomUUID(), true, 1);
        seed.member(other, UUID.randomUUID(), 1, "owner", "Bob", "bob@example.org");
    }

    @Override
    UUID add(Seed seed, int key) {
        var role = ROLES.get(key % ROLES.size());
        var name = key == 0 ? null : title(key);
        var email = key == 0 ? null : word(key) + "@example.org";
        return seed.member(organization, UUID.randomUUID(), key, role, name, email);
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from member_list_item where id = ?", id);
    }

    @Override
    int rank(String sort, int key) {
        return sort.equals("role") ? key % ROLES.size() : key;
    }
}
