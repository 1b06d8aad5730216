package dev.roster.command.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.InboxEvent.InboxReadThrough;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.event.Previous;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarkAllReadTest extends CommandServiceTest {

    @Test
    void reading_goes_on_and_never_falls_back() {
        var user = given.user();
        var earlier = Uuids.next();
        var later = Uuids.next();
        var first = markAll(user, earlier.toString());
        var second = markAll(user, later.toString());
        var third = markAll(user, earlier.toString());

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.body()).isEqualTo(Json.tree("{'id': '%s', 'readThrough': '%s', 'version': 1}", user, earlier));
        assertThat(facts(first)).containsExactly(new InboxReadThrough(inbox(user, earlier, 1), Previous.NONE, earlier));
        assertThat(facts(second))
                .containsExactly(new InboxReadThrough(
                        inbox(user, later, 2), Json.previous("{'readThrough': '%s'}", earlier), later));
        assertThat(third.header("ETag")).isEqualTo("\"3\"");
        assertThat(third.text("readThrough")).isEqualTo(later.toString());
        assertThat(facts(third)).containsExactly(new InboxReadThrough(inbox(user, later, 3), Previous.NONE, earlier));
    }

    @Test
    void after_a_single_mark_nothing_was_read_through_before() {
        var user = given.user();
        var id = Uuids.next();
        caller.post("/v1/users/" + user + "/notifications/mark", Json.text("{'action': 'read', 'ids': ['%s']}", id));

        assertThat(facts(markAll(user, id.toString())))
                .containsExactly(new InboxReadThrough(inbox(user, id, 2), Json.previous("{'readThrough': null}"), id));
    }

    @Test
    void the_last_notification_is_named() {
        var user = given.user();

        refused(ProblemCode.VALIDATION_FAILED, () -> markAll(user, "now"), "/upTo invalid_format");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(user), Json.text("{'ids': []}")),
                "/upTo required",
                "/ids unknown");
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> markAll(Given.unique(), Given.unique()));
    }

    private static InboxState inbox(String user, UUID readThrough, long version) {
        return new InboxState(new UserId(UUID.fromString(user)), readThrough, version);
    }

    private Reply markAll(String user, String upTo) {
        return caller.post(path(user), Json.object("upTo", upTo));
    }

    private static String path(String user) {
        return "/v1/users/" + user + "/notifications/mark-all";
    }
}
