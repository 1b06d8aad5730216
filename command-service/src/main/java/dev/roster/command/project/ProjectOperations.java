package dev.roster.command.project;

import static dev.roster.command.http.Fields.NAME;
import static dev.roster.command.http.Fields.NEW_ID;
import static dev.roster.command.http.Operation.action;
import static dev.roster.command.http.Operation.delete;
import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;
import static dev.roster.command.http.Operation.post;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Fields;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.project.ProjectCommand.ArchiveProject;
import dev.roster.command.project.ProjectCommand.CreateProject;
import dev.roster.command.project.ProjectCommand.DeleteProject;
import dev.roster.command.project.ProjectCommand.UnarchiveProject;
import dev.roster.command.project.ProjectCommand.UpdateProject;
import dev.roster.http.body.Body;
import dev.roster.http.body.Field;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.ProjectId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Projects as callers see them. */
@Component
class ProjectOperations implements Operations {

    private static final String PROJECT = "/v1/projects/{id}";
    private static final Field<String> DESCRIPTION = Fields.lines(10_000);

    private final Projects projects;
    private final ProjectGuard guard;
    private final ProjectCommands commands;

    ProjectOperations(Projects projects, ProjectGuard guard, ProjectCommands commands) {
        this.projects = projects;
        this.guard = guard;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                post("/v1/organizations/{organizationId}/projects", this::create),
                get(PROJECT, this::show),
                patch(PROJECT, this::update),
                action(PROJECT + "/archive", this::archive),
                action(PROJECT + "/unarchive", this::unarchive),
                delete(PROJECT, this::end));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            var project = projects.find(id(call))
                    .filter(found -> guard.exists(found.id()))
                    .orElseThrow(ProjectNotFound::new);
            return Answer.of(project, project.state());
        };
    }

    private Supplier<Answer> create(Call call) {
        var command = call.read(body -> createProject(call.id("organizationId", OrganizationId::new), body));
        return () -> {
            var project = commands.handle(command).aggregate();
            return Answer.created(project.state(), project.version(), "/v1/projects/" + project.id());
        };
    }

    private Supplier<Answer> update(Call call) {
        var command = call.read(body ->
                new UpdateProject(id(call), body.patch("name", NAME), body.patchOrClear("description", DESCRIPTION)));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> archive(Call call) {
        var command = call.read(_ -> new ArchiveProject(id(call)));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> unarchive(Call call) {
        var command = call.read(_ -> new UnarchiveProject(id(call)));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> end(Call call) {
        return () -> answer(commands.handle(new DeleteProject(id(call))));
    }

    private static CreateProject createProject(OrganizationId organizationId, Body body) {
        var id = body.optional("id", NEW_ID);
        return new CreateProject(
                id == null ? null : new ProjectId(id),
                organizationId,
                body.required("name", NAME),
                body.optional("description", DESCRIPTION));
    }

    private static ProjectId id(Call call) {
        return call.id("id", ProjectId::new);
    }

    private static Answer answer(Change<Project> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
