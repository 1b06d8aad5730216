package dev.roster.command.inbox;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.http.Field;
import dev.roster.command.http.Fields;
import dev.roster.command.inbox.InboxCommand.MarkAllRead;
import dev.roster.command.inbox.InboxCommand.MarkNotifications;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.id.UserId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/users/{userId}/notifications", produces = "application/json")
class InboxController {

    private static final Field<Mark> ACTION = Fields.oneOf(EnumSet.allOf(Mark.class));
    private static final Field<List<UUID>> IDS = Fields.list(Fields.UUID_TEXT, 1, 500);

    private final InboxCommands commands;
    private final Execution execution;

    InboxController(InboxCommands commands, Execution execution) {
        this.commands = commands;
        this.execution = execution;
    }

    @PostMapping("/mark")
    ResponseEntity<Object> mark(HttpServletRequest request, @PathVariable UserId userId, Body body) {
        var command =
                body.read(it -> new MarkNotifications(userId, it.required("action", ACTION), it.required("ids", IDS)));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/mark-all")
    ResponseEntity<Object> markAll(HttpServletRequest request, @PathVariable UserId userId, Body body) {
        var command = body.read(it -> new MarkAllRead(userId, it.required("upTo", Fields.UUID_TEXT)));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    private static Answer answer(Change<Inbox> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
