package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** What many rounds of a test begin with: ids that can be used once all of it is made, in as few calls as a batch allows. */
public final class GivenMany {

    private static final int MOST_AT_ONCE = 500;

    private final Caller caller;
    private final List<String> operations = new ArrayList<>();

    public GivenMany(Caller caller) {
        this.caller = caller;
    }

    public String user() {
        return user(Given.email());
    }

    public String user(String email) {
        return create("/v1/users", Json.text(", 'name': 'Ada', 'email': '%s'", email));
    }

    /** An organization of a new owner. */
    public String organization() {
        return organization(user());
    }

    public String organization(String owner) {
        return organization(owner, "");
    }

    /** An organization with further members of its body, each preceded by a comma. */
    public String organization(String owner, String members) {
        return create("/v1/organizations", Json.text(", 'name': 'Acme', 'ownerId': '%s' %s", owner, members));
    }

    /** A new user that has joined the organization. */
    public String member(String organization) {
        var user = user();
        join(organization, user);
        return user;
    }

    public void join(String organization, String user) {
        add("/v1/organizations/" + organization + "/members", Json.object("userId", user));
    }

    public String project(String organization) {
        return create("/v1/organizations/" + organization + "/projects", Json.text(", 'name': 'Engine'"));
    }

    public String task(String project) {
        return create("/v1/projects/" + project + "/tasks", Json.text(", 'title': 'Cut the cards'"));
    }

    public String assignedTask(String project, String assignee) {
        var members = Json.text(", 'title': 'Cut the cards', 'assigneeId': '%s'", assignee);
        return create("/v1/projects/" + project + "/tasks", members);
    }

    /** Makes all that was asked for. */
    public void make() {
        for (var from = 0; from < operations.size(); from += MOST_AT_ONCE) {
            make(operations.subList(from, Math.min(operations.size(), from + MOST_AT_ONCE)));
        }
        operations.clear();
    }

    private void make(List<String> some) {
        var body = "{\"mode\": \"independent\", \"operations\": [" + String.join(",", some) + "]}";
        assertThat(caller.post("/v1/batch", body).body().path("results"))
                .hasSameSizeAs(some)
                .allSatisfy(result -> assertThat(result.path("status").intValue())
                        .as(result.toString())
                        .isEqualTo(201));
    }

    private String create(String path, String members) {
        var id = Given.unique();
        add(path, Json.text("{'id': '%s'", id) + members + "}");
        return id;
    }

    private void add(String path, String body) {
        operations.add(Json.text("{'method': 'POST', 'path': '%s', 'body': ", path) + body + "}");
    }
}
