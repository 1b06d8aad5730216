package dev.roster.query.projectlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.OrganizationId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ProjectListProjectionTest extends WritingSide {

    private OrganizationId acme;
    private int told;

    @BeforeEach
    void given_an_organization() {
        acme = world.organizations.create("Acme", world.users.create("Ada"));
        told = 0;
        applyRest();
    }

    private void applyRest() {
        apply(world.factsAfter(told));
        told = world.facts().size();
    }

    @Test
    void a_row_shows_the_project_and_counts_its_tasks() {
        var id = world.projects.create(acme, "Loom");
        world.tasks.create(id, "Cards", null);
        world.projects.update(id, "Jacquard's LOOM", "Weaves Patterns");
        world.projects.setArchived(id, true);
        applyRest();

        var project = world.projects.get(id);
        var expected = new HashMap<String, Object>();
        expected.put("id", id.value());
        expected.put("organization_id", acme.value());
        expected.put("name", "Jacquard's LOOM");
        expected.put("name_key", "jacquard's loom");
        expected.put("description", "Weaves Patterns");
        expected.put("archived", true);
        expected.put("todo", 1);
        expected.put("in_progress", 0);
        expected.put("done", 0);
        expected.put("cancelled", 0);
        expected.put("created_at", Timestamp.from(project.createdAt()));
        expected.put("updated_at", Timestamp.from(project.updatedAt()));
        expected.put("version", 3L);
        expected.put("search", "jacquard's loom\nweaves patterns");
        assertThat(jdbc.sql("select * from project_list_item").query().singleRow())
                .isEqualTo(expected);
    }

    @Test
    void tasks_are_counted_as_they_come_change_and_go() {
        var id = world.projects.create(acme, "Loom");
        var cards = world.tasks.create(id, "Cards", null);
        var thread = world.tasks.create(id, "Thread", null);
        applyRest();
        assertThat(counts()).containsExactly("2 0 0 0");
        world.tasks.changeStatus(cards, TaskStatus.IN_PROGRESS);
        world.tasks.update(thread, "Yarn", null);
        applyRest();
        assertThat(counts()).containsExactly("1 1 0 0");
        world.tasks.changeStatus(cards, TaskStatus.DONE);
        world.tasks.changeStatus(thread, TaskStatus.CANCELLED);
        applyRest();
        assertThat(counts()).containsExactly("0 0 1 1");
        world.tasks.delete(cards);
        applyRest();
        assertThat(counts()).containsExactly("0 0 0 1");
    }

    @Test
    void tasks_that_come_before_their_project_are_counted_with_it() {
        var id = world.projects.create(acme, "Loom");
        world.projects.update(id, "Jacquard Loom", null);
        var facts = world.factsAfter(told);
        world.tasks.changeStatus(world.tasks.create(id, "Cards", null), TaskStatus.IN_PROGRESS);
        world.tasks.create(id, "Thread", null);
        apply(world.factsAfter(told + facts.size()));
        assertThat(counts()).isEmpty();
        apply(facts.subList(1, 2));
        assertThat(counts()).containsExactly("1 1 0 0");
        world.tasks.create(id, "Frame", null);
        apply(List.of(world.lastFact()));
        assertThat(counts()).containsExactly("2 1 0 0");
    }

    @Test
    void a_gap_in_the_life_of_a_task_does_not_disturb_the_counts() {
        var id = world.projects.create(acme, "Loom");
        var cards = world.tasks.create(id, "Cards", null);
        applyRest();
        world.tasks.changeStatus(cards, TaskStatus.IN_PROGRESS);
        world.tasks.changeStatus(cards, TaskStatus.DONE);
        apply(List.of(world.lastFact()));
        assertThat(counts()).containsExactly("0 0 1 0");
        world.tasks.delete(world.tasks.create(id, "Never known", null));
        apply(List.of(world.lastFact()));
        assertThat(counts()).containsExactly("0 0 1 0");
    }

    @Test
    void a_deleted_organization_leaves_no_project_in_whichever_order_the_topics_come() {
        var id = world.projects.create(acme, "Loom");
        world.tasks.create(id, "Cards", null);
        world.tasks.create(world.projects.create(acme, "Mill"), "Grain", null);
        world.organizations.delete(acme);
        var facts = world.factsAfter(told);
        var organizations = facts.stream()
                .filter(fact -> fact.type().aggregateType().topic().wireName().equals("roster.organizations.v1"))
                .toList();
        var work = facts.stream().filter(fact -> !organizations.contains(fact)).toList();
        for (var order : List.of(List.of(organizations, work), List.of(work, organizations))) {
            begin();
            order.forEach(this::apply);
            assertThat(counts()).isEmpty();
            assertThat(tables().rows("project_list_task")).isEmpty();
            assertThat(tables().rows("task_list_item")).isEmpty();
            assertThat(tables().rows("directory_project")).isEmpty();
        }
    }

    private List<String> counts() {
        return jdbc.sql("select concat_ws(' ', todo, in_progress, done, cancelled) from project_list_item")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
