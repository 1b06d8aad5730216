package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.shared.id.Uuids;

/** What a test begins with, made as anybody would make it. */
public record Given(Caller caller) {

    /** Text that nothing else has. */
    public static String unique() {
        return Uuids.next().toString();
    }

    public static String email() {
        return "ada." + unique() + "@example.com";
    }

    /** A user's id. */
    public String user() {
        return user("").id();
    }

    /** A user with further members, each preceded by a comma. */
    public Reply user(String members) {
        return done(caller.post("/v1/users", Json.text("{'name': 'Ada', 'email': '%s' %s}", email(), members)));
    }

    /** The id of an organization of a new owner. */
    public String organization() {
        return organization(user());
    }

    public String organization(String owner) {
        return organization(owner, "").id();
    }

    /** An organization with further members of its body, each preceded by a comma. */
    public Reply organization(String owner, String members) {
        var body = Json.text("{'name': 'Acme', 'ownerId': '%s' %s}", owner, members);
        return done(caller.post("/v1/organizations", body));
    }

    /** The id of a new user that joined the organization. */
    public String member(String organization) {
        var user = user();
        join(organization, user);
        return user;
    }

    public Reply join(String organization, String user) {
        return done(caller.post("/v1/organizations/" + organization + "/members", Json.text("{'userId': '%s'}", user)));
    }

    /** The id of a project of the organization. */
    public String project(String organization) {
        return project(organization, "").id();
    }

    /** A project with further members of its body, each preceded by a comma. */
    public Reply project(String organization, String members) {
        var body = Json.text("{'name': 'Engine' %s}", members);
        return done(caller.post("/v1/organizations/" + organization + "/projects", body));
    }

    /** A task with further members of its body, each preceded by a comma. */
    public Reply task(String project, String members) {
        var body = Json.text("{'title': 'Cut the cards' %s}", members);
        return done(caller.post("/v1/projects/" + project + "/tasks", body));
    }

    /** A task that is assigned to somebody. */
    public Reply assignedTask(String project, String assignee) {
        return task(project, ", \"assigneeId\": \"" + assignee + "\"");
    }

    public Reply archivedProject(String project) {
        return done(caller.post("/v1/projects/" + project + "/archive", null));
    }

    public Reply deletedProject(String project) {
        return done(caller.delete("/v1/projects/" + project));
    }

    public Reply deactivatedUser(String user) {
        return done(caller.post("/v1/users/" + user + "/deactivate", null));
    }

    public Reply deactivatedOrganization(String organization) {
        return done(caller.post("/v1/organizations/" + organization + "/deactivate", null));
    }

    public Reply deletedUser(String user) {
        return done(caller.delete("/v1/users/" + user));
    }

    public Reply deletedOrganization(String organization) {
        return done(caller.delete("/v1/organizations/" + organization));
    }

    private static Reply done(Reply reply) {
        assertThat(reply.status()).as(reply.body().toString()).isBetween(200, 201);
        return reply;
    }
}
