package dev.roster.command.task;

import static dev.roster.command.http.Operation.delete;
import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;
import static dev.roster.command.http.Operation.post;
import static dev.roster.command.http.Operation.put;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.project.ProjectGuard;
import dev.roster.command.task.TaskCommand.DeleteTask;
import dev.roster.command.task.TaskCommand.UnassignTask;
import dev.roster.shared.id.ProjectId;
import dev.roster.shared.id.TaskId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tasks as callers see them. */
@Component
class TaskOperations implements Operations {

    private static final String TASK = "/v1/tasks/{id}";

    private final Tasks tasks;
    private final ProjectGuard projects;
    private final TaskCommands commands;

    TaskOperations(Tasks tasks, ProjectGuard projects, TaskCommands commands) {
        this.tasks = tasks;
        this.projects = projects;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post("/v1/projects/{projectId}/tasks", this::create),
                get(TASK, this::show),
                patch(TASK, this::update),
                put(TASK + "/assignee", this::assign),
                delete(TASK + "/assignee", this::unassign),
                put(TASK + "/status", this::changeStatus),
                delete(TASK, this::end));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            var task = tasks.find(id(call))
                    .filter(found -> projects.exists(found.projectId()))
                    .orElseThrow(TaskNotFound::new);
            return Answer.of(task, task.state());
        };
    }

    private Supplier<Answer> create(Call call) {
        var command = call.read(body -> TaskRequests.createTask(call.id("projectId", ProjectId::new), body));
        return () -> {
            var task = commands.handle(command).aggregate();
            return Answer.created(task.state(), task.version(), "/v1/tasks/" + task.id());
        };
    }

    private Supplier<Answer> update(Call call) {
        var command = call.read(body -> TaskRequests.updateTask(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> assign(Call call) {
        var command = call.read(body -> TaskRequests.assignTask(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> unassign(Call call) {
        return () -> answer(commands.handle(new UnassignTask(id(call))));
    }

    private Supplier<Answer> changeStatus(Call call) {
        var command = call.read(body -> TaskRequests.changeStatus(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> end(Call call) {
        return () -> answer(commands.handle(new DeleteTask(id(call))));
    }

    private static TaskId id(Call call) {
        return call.id("id", TaskId::new);
    }

    private static Answer answer(Change<Task> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
