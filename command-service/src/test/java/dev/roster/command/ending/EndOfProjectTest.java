package dev.roster.command.ending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyTokens;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.ProjectEvent.ProjectDeleted;
import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskEvent.DeleteReason;
import dev.roster.shared.event.TaskEvent.TaskDeleted;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EndOfProjectTest extends EndingTest {

    private static final int MANY = 25_000;

    @Test
    void up_to_a_chunk_everything_happens_in_one_transaction() {
        var project = given.project(given.organization());
        var tasks = tasks(CHUNK, project, null);
        var reply = given.deletedProject(project);

        assertThat(unfinished()).isZero();
        assertThat(mostInOneTransaction(tasks)).isEqualTo(CHUNK);
        assertThat(onceEach(reply)).hasSize(CHUNK + 1);
    }

    @Test
    void one_task_more_waits_for_a_transaction_of_its_own() {
        var project = given.project(given.organization());
        tasks(CHUNK + 1, project, null);
        var reply = given.deletedProject(project);

        assertThat(unfinished()).isEqualTo(1);
        assertThat(onceEach(reply)).hasSize(CHUNK);
        assertThat(finisher.run()).isTrue();
        assertThat(unfinished()).isZero();
        assertThat(onceEach(reply)).hasSize(CHUNK + 2);
        assertThat(finisher.run()).isFalse();
    }

    @Test
    void each_of_many_tasks_ends_once_although_instances_crash_on_the_way() {
        var organization = given.organization();
        var project = given.project(organization);
        var tasks = tasks(MANY, project, null);
        var reply = caller.delete("/v1/projects/" + project, "Roster-Actor", Given.unique());
        var end = reply.state(ProjectState.class);
        assertThat(reply.status()).isEqualTo(200);

        finisher.run();
        crash();
        crash();
        assertThat(count("select count(*) from tasks where project_id = ?::uuid", project))
                .isEqualTo(MANY - 2 * CHUNK);
        letGo();

        var facts = onceEach(reply);
        var last = about(project, facts);
        facts.remove(project);
        assertThat(last.envelope().event()).isEqualTo(new ProjectDeleted(end, null));
        assertThat(last.headers()).doesNotContainKey("ce_causationid");
        assertThat(facts.keySet()).isEqualTo(Set.copyOf(tasks));
        assertThat(facts.values()).allSatisfy(record -> {
            var event = (TaskDeleted) record.envelope().event();
            assertThat(event.reason()).isEqualTo(DeleteReason.PROJECT_DELETED);
            assertThat(event.state().version()).isEqualTo(2);
            assertThat(event.state().updatedAt()).isEqualTo(end.updatedAt());
            assertThat(record.header("ce_causationid")).isEqualTo(last.header("ce_id"));
            assertThat(record.header("ce_authid")).isEqualTo(last.header("ce_authid"));
            assertThat(record.raw().partition()).isEqualTo(last.raw().partition());
            assertThat(record.raw().offset()).isLessThan(last.raw().offset());
        });
        assertThat(mostInOneTransaction(tasks)).isEqualTo(CHUNK);
        assertThat(count("select count(*) from projects where id = ?::uuid", project))
                .isZero();
    }

    @Test
    void several_instances_finish_it_together() {
        var project = given.project(given.organization());
        var tasks = tasks(5 * CHUNK, project, null);
        var reply = given.deletedProject(project);
        try (var instances = Executors.newFixedThreadPool(4)) {
            var running = Stream.generate(() -> instances.submit(this::finish))
                    .limit(4)
                    .toList();
            for (var instance : running) done(instance);
        }

        assertThat(unfinished()).isZero();
        assertThat(onceEach(reply).keySet()).containsAll(tasks).hasSize(5 * CHUNK + 1);
    }

    @Test
    void what_is_ending_is_gone_for_everybody(@Autowired ConsistencyTokens tokens) {
        var organization = given.organization();
        var project = given.project(organization);
        var tasks = tasks(2 * CHUNK, project, null);
        var key = Given.unique();
        var reply = caller.delete("/v1/projects/" + project, "Idempotency-Key", key);
        var left = "/v1/tasks/" + left(tasks);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(tokens.read(String.valueOf(reply.header("Consistency-Token")))
                        .versions())
                .contains(new AggregateVersion(AggregateType.PROJECT, UUID.fromString(project), 2));
        assertThat(caller.delete("/v1/projects/" + project, "Idempotency-Key", key)
                        .body())
                .isEqualTo(reply.body());
        var path = "/v1/projects/" + project;
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.get(path));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.patch(path, Json.object("name", "Mill")));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.post(path + "/archive", null));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.delete(path));
        refused(ProblemCode.PROJECT_NOT_FOUND, () -> caller.post(path + "/tasks", Json.object("title", "Cut")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.get(left));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.patch(left, Json.object("title", "Cut")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.put(left + "/status", Json.object("status", "done")));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(left + "/assignee"));
        refused(ProblemCode.TASK_NOT_FOUND, () -> caller.delete(left));
        refused(
                ProblemCode.ID_ALREADY_USED,
                () -> caller.post(
                        "/v1/organizations/" + organization + "/projects",
                        Json.text("{'name': 'Engine', 'id': '%s'}", project)),
                "/id duplicate");
    }

    @Test
    void a_member_may_leave_while_the_project_ends() {
        var organization = given.organization();
        var member = given.member(organization);
        var project = given.project(organization);
        var tasks = tasks(2 * CHUNK, project, member);
        var deleted = given.deletedProject(project);
        var removed = caller.delete("/v1/organizations/" + organization + "/members/" + member);
        letGo();

        assertThat(removed.status()).isEqualTo(200);
        assertThat(onceEach(removed)).hasSize(CHUNK + 1);
        var ends = onceEach(deleted);
        assertThat(ends.keySet()).containsAll(tasks).hasSize(2 * CHUNK + 1);
        assertThat(ends.values().stream()
                        .filter(record -> record.envelope().type() == EventType.TASK_DELETED)
                        .map(record -> record.header("ce_aggregateversion")))
                .containsOnly("2", "3");
    }

    private String left(List<String> tasks) {
        return jdbc.sql("select id::text from tasks where id = any(?::uuid[]) limit 1")
                .param(tasks.toArray(String[]::new))
                .query(String.class)
                .single();
    }

    /** Whoever finds the only end taken has nothing to do, and comes again. */
    private void finish() {
        while (unfinished() > 0) finisher.run();
    }

    private static void done(Future<?> instance) {
        try {
            instance.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
