package dev.roster.query.page;

import java.util.List;
import java.util.UUID;

final class UserCase extends ListCase {

    UserCase() {
        super(
                "users",
                List.of("createdAt", "name", "email"),
                List.of(
                        "id",
                        "name",
                        "email",
                        "role",
                        "active",
                        "avatarUrl",
                        "externalId",
                        "createdAt",
                        "updatedAt",
                        "version"));
    }

    @Override
    String path() {
        return "/v1/users";
    }

    @Override
    void prepare(Seed seed) {
        seed.clear();
    }

    @Override
    UUID add(Seed seed, int key) {
        return seed.user(key, title(key), word(key) + "@example.org");
    }

    @Override
    void remove(Seed seed, UUID id) {
        seed.run("delete from user_list_item where id = ?", id);
    }
}
