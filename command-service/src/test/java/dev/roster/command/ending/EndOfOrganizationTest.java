package dev.roster.command.ending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.EventLog.Published;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.OrganizationEvent.OrganizationDeleted;
import dev.roster.shared.event.OrganizationState;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndOfOrganizationTest extends EndingTest {

    /** Members from before, whose facts were told long ago. */
    private static final String MEMBERS = """
            with people as (
                insert into users (id, name, email, email_key, role, active, created_at, updated_at, version)
                select id, 'Ada', id || '@example.com', id || '@example.com', 'user', true, now(), now(), 1
                from (select uuidv7() as id from generate_series(1, :count)) person
                returning id),
            wishes as (
                insert into settings (id, locale, timezone, muted, version)
                select id, 'en', 'UTC', '{}', 1 from people)
            insert into memberships (id, organization_id, user_id, role, created_at, updated_at, version)
            select uuidv7(), :organization::uuid, id, 'member', now(), now(), 1 from people
            returning id::text
            """;

    @Test
    void tasks_end_before_projects_projects_before_memberships_and_all_before_the_organization() {
        var owner = given.user();
        var organization = given.organization(owner);
        var projects = new ArrayList<String>();
        for (var i = 0; i < 5; i++) projects.add(given.project(organization));
        var tasks = new ArrayList<String>();
        for (var project : projects) tasks.addAll(tasks(500, project, owner));
        var memberships = members(2_500, organization);
        var reply = given.deletedOrganization(organization);
        var end = reply.state(OrganizationState.class);

        finisher.run();
        crash();
        letGo();

        var facts = onceEach(reply);
        assertThat(facts).hasSize(1 + 2_500 + 5 + 2_501);
        assertThat(facts.keySet()).containsAll(tasks).containsAll(projects).containsAll(memberships);
        var last = about(organization, facts);
        facts.remove(organization);
        assertThat(last.envelope().event()).isEqualTo(new OrganizationDeleted(end));
        assertThat(facts.values()).allSatisfy(record -> {
            assertThat(record.header("ce_causationid")).isEqualTo(last.header("ce_id"));
            assertThat(record.envelope().time()).isEqualTo(end.updatedAt());
        });
        for (var project : projects) assertThatItIsTheLast(about(project, facts), facts.values());
        assertThatItIsTheLast(last, facts.values());
        assertThat(mostInOneTransaction(tasks)).isEqualTo(CHUNK);
        assertThat(count("select count(*) from memberships where organization_id = ?::uuid", organization))
                .isZero();
    }

    @Test
    void what_is_ending_is_gone_for_everybody() {
        var owner = given.user();
        var organization = given.organization(owner);
        var member = given.member(organization);
        var project = given.project(organization);
        tasks(CHUNK, project, null);
        var task = given.assignedTask(given.project(organization), member).location();
        var reply = given.deletedOrganization(organization);
        var path = "/v1/organizations/" + organization;

        assertThat(unfinished()).isEqualTo(1);
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get(path));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete(path));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.post(path + "/deactivate", null));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.get(path + "/members/" + member));
        refused(ProblemCode.ORGANIZATION_NOT_FOUND, () -> caller.delete(path + "/members/" + member));
        refused(
                ProblemCode.ORGANIZATION_NOT_FOUND,
                () -> caller.post(path + "/members", Json.object("userId", Given.unique())));
        refused(
                ProblemCode.ORGANIZATION_NOT_FOUND,
                () -> caller.post(path + "/projects", Json.object("name", "Engine")));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.get("/v1/projects/" + project));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.delete("/v1/projects/" + project));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.get(task));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(task));
        letGo();
        assertThat(onceEach(reply)).hasSize(1 + CHUNK + 1 + 2 + 2);
    }

    @Test
    void what_is_ending_keeps_neither_its_slug_nor_its_owner_nor_its_members() {
        var slug = Given.unique();
        var owner = given.user();
        var organization =
                given.organization(owner, ", \"slug\": \"" + slug + "\"").id();
        var member = given.member(organization);
        var tasks = tasks(2 * CHUNK, given.project(organization), member);
        var reply = given.deletedOrganization(organization);

        assertThat(unfinished()).isEqualTo(1);
        assertThat(given.organization(given.user(), ", \"slug\": \"" + slug + "\"")
                        .text("slug"))
                .isEqualTo(slug);
        assertThat(given.deletedUser(owner).status()).isEqualTo(200);
        assertThat(facts(given.deletedUser(member)).stream().distinct()).hasSize(CHUNK + 3);
        letGo();

        var facts = onceEach(reply);
        assertThat(facts.keySet()).containsAll(tasks).contains(organization).hasSize(2 * CHUNK + 2);
    }

    @Test
    void a_project_that_was_ending_before_keeps_its_own_cause() {
        var organization = given.organization();
        var ending = given.project(organization);
        var other = given.project(organization);
        var tasks = tasks(3 * CHUNK, ending, null);
        var project = given.deletedProject(ending);
        var reply = given.deletedOrganization(organization);

        assertThat(unfinished()).isEqualTo(2);
        letGo();

        var ofProject = onceEach(project);
        assertThat(ofProject.keySet()).containsAll(tasks).contains(ending).hasSize(3 * CHUNK + 1);
        assertThat(((ProjectDeleted) about(ending, ofProject).envelope().event()).reason())
                .isNull();
        var ofOrganization = onceEach(reply);
        assertThat(ofOrganization).hasSize(3).containsKeys(other, organization);
        assertThat(ofOrganization.values().stream()
                        .map(record -> record.envelope().event())
                        .filter(MembershipRemoved.class::isInstance)
                        .map(event -> ((MembershipRemoved) event).reason()))
                .containsExactly(Reason.ORGANIZATION_DELETED);
        assertThat(about(organization, ofOrganization).envelope().type()).isEqualTo(EventType.ORGANIZATION_DELETED);
    }

    private List<String> members(int count, String organization) {
        return jdbc.sql(MEMBERS)
                .param("count", count)
                .param("organization", organization)
                .query((row, _) -> row.getString("id"))
                .list();
    }

    /** Of all on its partition that share its key. */
    private static void assertThatItIsTheLast(Published last, Collection<Published> records) {
        assertThat(records)
                .filteredOn(record -> !record.header("ce_id").equals(last.header("ce_id"))
                        && record.raw().topic().equals(last.raw().topic())
                        && record.header("ce_partitionkey").equals(last.header("ce_partitionkey")))
                .isNotEmpty()
                .allSatisfy(record ->
                        assertThat(record.raw().offset()).isLessThan(last.raw().offset()));
    }
}
