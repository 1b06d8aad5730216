package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** Work, while something else happens to what it belongs to; nobody waits for somebody who waits for him. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WorkRaceTest extends RaceTest {

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private long deadlocks;

    @BeforeAll
    void count_deadlocks() {
        deadlocks = jdbc.sql(DEADLOCKS).query(Long.class).single();
    }

    @AfterAll
    void nobody_waited_for_each_other() {
        assertThat(jdbc.sql(DEADLOCKS).query(Long.class).single()).isEqualTo(deadlocks);
    }

    Reply create(String project, String more) {
        return caller.post("/v1/projects/" + project + "/tasks", Json.text("{'title': 'Cut' %s}", more));
    }

    Reply assign(String task, String user) {
        return caller.put(path(task) + "/assignee", Json.object("assigneeId", user));
    }

    Reply remove(String organization, String member) {
        return caller.delete("/v1/organizations/" + organization + "/members/" + member);
    }

    Reply archive(String project) {
        return caller.post("/v1/projects/" + project + "/archive", null);
    }

    static String path(String task) {
        return "/v1/tasks/" + task;
    }

    long tasks(String column, String id) {
        return jdbc.sql("select count(*) from tasks where " + column + " = ?::uuid")
                .param(id)
                .query(Long.class)
                .single();
    }
}
