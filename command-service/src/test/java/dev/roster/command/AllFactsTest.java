package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.shared.event.EventType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One life of everything: each fact that there is comes to pass, and is on its topic as documented. */
class AllFactsTest extends CommandServiceTest {

    private final List<Reply> replies = new ArrayList<>();

    @Test
    void every_fact_comes_to_pass() {
        var user = aUserLives();
        anOrganizationLives(user);
        did(caller.delete("/v1/users/" + user));

        var happened = EnumSet.noneOf(EventType.class);
        for (var reply : replies) {
            facts(reply).forEach(fact -> happened.add(EventType.of(fact)));
        }
        // A snapshot tells that nothing did.
        assertThat(happened)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> !type.isSnapshot())
                        .toList());
    }

    private String aUserLives() {
        var created = did(given.user(""));
        var path = created.location();
        did(caller.patch(path, Json.text("{'name': 'Ada King', 'externalId': '%s'}", Given.unique())));
        did(caller.put(path + "/email", Json.object("email", Given.email())));
        did(caller.put(path + "/role", Json.object("role", "admin")));
        did(caller.patch(
                path + "/settings", Json.text("{'locale': 'tr', 'notifications': {'membership.created': false}}")));
        did(caller.post(path + "/deactivate", Json.object("reason", "on leave")));
        did(caller.post(path + "/reactivate", null));
        did(caller.post(
                path + "/notifications/mark", Json.text("{'action': 'unread', 'ids': ['%s']}", Given.unique())));
        did(caller.post(path + "/notifications/mark-all", Json.object("upTo", Given.unique())));
        return created.id();
    }

    private void anOrganizationLives(String user) {
        var path = did(given.organization(given.user(), "")).location();
        did(caller.patch(path, Json.text("{'name': 'Acme & Co', 'maxMembers': 3}")));
        did(caller.post(path + "/members", Json.object("userId", user)));
        did(caller.post(path + "/transfer-ownership", Json.object("newOwnerId", user)));
        did(caller.post(path + "/deactivate", null));
        did(caller.post(path + "/reactivate", Json.object("reason", "paid")));
        aProjectLives(path, user);
        did(caller.delete(path));
    }

    private void aProjectLives(String organization, String member) {
        var project = did(caller.post(organization + "/projects", Json.object("name", "Engine")));
        var path = project.location();
        did(caller.patch(path, Json.object("description", "It computes.")));
        did(caller.post(path + "/archive", null));
        did(caller.post(path + "/unarchive", null));
        aTaskLives(path, member);
        did(caller.delete(path));
    }

    private void aTaskLives(String project, String assignee) {
        var path = did(caller.post(project + "/tasks", Json.object("title", "Cut the cards")))
                .location();
        did(caller.patch(path, Json.object("title", "Sort the cards")));
        did(caller.put(path + "/assignee", Json.object("assigneeId", assignee)));
        did(caller.put(path + "/status", Json.object("status", "in_progress")));
        did(caller.delete(path + "/assignee"));
        did(caller.delete(path));
    }

    private Reply did(Reply reply) {
        assertThat(reply.status()).as(reply.response().body()).isBetween(200, 201);
        replies.add(reply);
        return reply;
    }
}
