package dev.roster.command.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.InboxEvent.InboxMarked;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.InboxState;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MarkNotificationsTest extends CommandServiceTest {

    @Test
    void the_first_mark_makes_the_inbox_and_every_mark_is_a_version() {
        var user = given.user();
        var ids = List.of(Uuids.next(), UUID.randomUUID());
        var read = mark(user, "read", ids);
        var again = mark(user, "read", ids);
        var unread = mark(user, "unread", ids.subList(1, 2));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.body()).isEqualTo(Json.tree("{'id': '%s', 'readThrough': null, 'version': 1}", user));
        assertThat(facts(read)).containsExactly(new InboxMarked(inbox(user, 1), Mark.READ, ids));
        assertThat(again.header("ETag")).isEqualTo("\"2\"");
        assertThat(again.header("Command-Result")).isNull();
        assertThat(facts(again)).containsExactly(new InboxMarked(inbox(user, 2), Mark.READ, ids));
        assertThat(facts(unread)).containsExactly(new InboxMarked(inbox(user, 3), Mark.UNREAD, ids.subList(1, 2)));
    }

    @Test
    void an_id_is_taken_in_either_case_and_once() {
        var user = given.user();
        var id = Uuids.next();
        var body = Json.text(
                "{'action': 'read', 'ids': ['%s', '%s']}", id.toString().toUpperCase(Locale.ROOT), id);

        assertThat(facts(caller.post(path(user), body)))
                .containsExactly(new InboxMarked(inbox(user, 1), Mark.READ, List.of(id)));
    }

    @Test
    void up_to_500_are_marked_at_once() {
        var user = given.user();
        var ids = Stream.generate(Uuids::next).limit(501).toList();

        refused(ProblemCode.VALIDATION_FAILED, () -> mark(user, "read", ids), "/ids out_of_range");
        refused(ProblemCode.VALIDATION_FAILED, () -> mark(user, "read", List.of()), "/ids out_of_range");
        assertThat(facts(mark(user, "read", ids.subList(0, 500))))
                .containsExactly(new InboxMarked(inbox(user, 1), Mark.READ, ids.subList(0, 500)));
    }

    @Test
    void an_inactive_user_may_mark() {
        var user = given.user();
        given.deactivatedUser(user);

        assertThat(mark(user, "read", List.of(Uuids.next())).status()).isEqualTo(200);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(
                        path(user), Json.text("{'action': 'seen', 'ids': ['%s', 'x'], 'all': true}", Given.unique())),
                "/action not_allowed",
                "/ids/1 invalid_format",
                "/all unknown");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(user), Json.text("{'ids': '%s'}", Given.unique())),
                "/action required",
                "/ids type");
        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.post(path(user), Json.text("{'action': 'read', 'ids': [null]}")),
                "/ids/0 type");
    }

    @Test
    void an_unknown_user_is_not_found() {
        var deleted = given.user();
        mark(deleted, "read", List.of(Uuids.next()));
        given.deletedUser(deleted);

        refused(ProblemCode.USER_NOT_FOUND, () -> mark(Given.unique(), "read", List.of(Uuids.next())));
        refused(ProblemCode.USER_NOT_FOUND, () -> mark(deleted, "read", List.of(Uuids.next())));
    }

    private static InboxState inbox(String user, long version) {
        return new InboxState(new UserId(UUID.fromString(user)), null, version);
    }

    private Reply mark(String user, String action, List<UUID> ids) {
        var texts = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        return caller.post(path(user), Json.text("{'action': '%s', 'ids': [%s]}", action, texts.replace('\'', '"')));
    }

    private static String path(String user) {
        return "/v1/users/" + user + "/notifications/mark";
    }
}
