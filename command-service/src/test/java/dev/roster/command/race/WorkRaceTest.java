package dev.roster.command.race;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;

/** Work, while something else happens to what it belongs to. */
abstract class WorkRaceTest extends RaceTest {

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
