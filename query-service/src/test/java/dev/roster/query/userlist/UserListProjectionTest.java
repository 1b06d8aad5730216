package dev.roster.query.userlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.UserRole;
import java.sql.Timestamp;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

final class UserListProjectionTest extends WritingSide {

    @Test
    void a_row_is_the_public_profile_with_the_keys_that_lists_sort_and_search_by() {
        var id = world.users.create("Ada");
        world.users.update(id, "STRASSE Ünal ISIK", "https://example.org/a");
        world.users.changeEmail(id, "ISIK@Example.org");
        world.users.changeRole(id, UserRole.MODERATOR);
        world.users.setActive(id, false);
        apply(world.facts());

        var user = world.users.get(id);
        var expected = new HashMap<String, Object>();
        expected.put("id", id.value());
        expected.put("name", "STRASSE Ünal ISIK");
        expected.put("name_key", "strasse ünal isik");
        expected.put("email", "ISIK@Example.org");
        expected.put("email_key", "isik@example.org");
        expected.put("role", "moderator");
        expected.put("active", false);
        expected.put("avatar_url", "https://example.org/a");
        expected.put("external_id", null);
        expected.put("created_at", Timestamp.from(user.createdAt()));
        expected.put("updated_at", Timestamp.from(user.updatedAt()));
        expected.put("version", 5L);
        expected.put("search", "strasse ünal isik\nisik@example.org");
        assertThat(jdbc.sql("select * from user_list_item").query().singleRow()).isEqualTo(expected);
    }

    @Test
    void a_deleted_user_has_no_row() {
        world.users.delete(world.users.create("Ada"));
        apply(world.facts());
        assertThat(tables().rows("user_list_item")).isEmpty();
        assertThat(tables().rows("directory_user")).isEmpty();
    }
}
