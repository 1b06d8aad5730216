package dev.roster.command.inbox;

import static dev.roster.command.http.Operation.post;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Fields;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.inbox.InboxCommand.MarkAllRead;
import dev.roster.command.inbox.InboxCommand.MarkNotifications;
import dev.roster.http.body.Field;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.id.UserId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Inboxes as callers see them. */
@Component
class InboxOperations implements Operations {

    private static final Field<Mark> ACTION = Fields.oneOf(EnumSet.allOf(Mark.class));
    private static final Field<List<UUID>> IDS = Fields.list(Fields.UUID_TEXT, 1, 500);

    private final InboxCommands commands;

    InboxOperations(InboxCommands commands) {
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post("/v1/users/{userId}/notifications/mark", this::mark),
                post("/v1/users/{userId}/notifications/mark-all", this::markAll));
    }

    private Supplier<Answer> mark(Call call) {
        var command = call.read(body ->
                new MarkNotifications(userId(call), body.required("action", ACTION), body.required("ids", IDS)));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> markAll(Call call) {
        var command = call.read(body -> new MarkAllRead(userId(call), body.required("upTo", Fields.UUID_TEXT)));
        return () -> answer(commands.handle(command));
    }

    private static UserId userId(Call call) {
        return call.id("userId", UserId::new);
    }

    private static Answer answer(Change<Inbox> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
