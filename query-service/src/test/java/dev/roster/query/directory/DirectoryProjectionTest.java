package dev.roster.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DirectoryProjectionTest extends WritingSide {

    @Test
    void a_user_is_called_as_it_is_called_now() {
        var ada = world.users.create("Ada");
        world.users.update(ada, "Ada Lovelace", "https://example.org/a");
        world.users.changeEmail(ada, "ADA@Example.org");
        world.users.setActive(ada, false);
        apply(world.facts());
        assertThat(jdbc.sql("select * from directory_user").query().singleRow())
                .isEqualTo(Map.of(
                        "id", ada.value(),
                        "name", "Ada Lovelace",
                        "email", "ADA@Example.org",
                        "email_key", "ada@example.org",
                        "avatar_url", "https://example.org/a",
                        "active", false));
    }

    @Test
    void an_organization_keeps_its_name_beyond_its_end_and_a_user_does_not() {
        var ada = world.users.create("Ada");
        var acme = world.organizations.create("Acme", ada);
        world.organizations.update(acme, "Acme & Co", null);
        world.organizations.delete(acme);
        world.users.delete(ada);
        apply(world.facts());
        assertThat(jdbc.sql("select * from directory_organization").query().singleRow())
                .isEqualTo(Map.of("id", acme.value(), "name", "Acme & Co", "ended", true));
        assertThat(tables().rows("directory_user")).isEmpty();
    }

    @Test
    void a_project_is_called_as_it_is_called_now_until_its_end() {
        var acme = world.organizations.create("Acme", world.users.create("Ada"));
        var loom = world.projects.create(acme, "Loom");
        var gone = world.projects.create(acme, "Gone");
        world.projects.update(loom, "Jacquard Loom", null);
        world.projects.setArchived(loom, true);
        world.projects.delete(gone);
        apply(world.facts());
        assertThat(jdbc.sql("select * from directory_project").query().singleRow())
                .isEqualTo(Map.of("id", loom.value(), "name", "Jacquard Loom"));
    }
}
