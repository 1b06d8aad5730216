package dev.roster.command.organization;

import static dev.roster.command.http.Operation.action;
import static dev.roster.command.http.Operation.delete;
import static dev.roster.command.http.Operation.get;
import static dev.roster.command.http.Operation.patch;
import static dev.roster.command.http.Operation.post;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Call;
import dev.roster.command.http.Operation;
import dev.roster.command.http.Operations;
import dev.roster.command.organization.OrganizationCommand.DeleteOrganization;
import dev.roster.shared.id.OrganizationId;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Organizations as callers see them. */
@Component
class OrganizationOperations implements Operations {

    private final Organizations organizations;
    private final OrganizationCommands commands;

    OrganizationOperations(Organizations organizations, OrganizationCommands commands) {
        this.organizations = organizations;
        this.commands = commands;
    }

    @Override
    public List<Operation> operations() {
        return List.of(
                get("/v1/organizations/{id}", this::show),
                post("/v1/organizations", this::create),
                patch("/v1/organizations/{id}", this::update),
                post("/v1/organizations/{id}/transfer-ownership", this::transferOwnership),
                action("/v1/organizations/{id}/deactivate", this::deactivate),
                action("/v1/organizations/{id}/reactivate", this::reactivate),
                delete("/v1/organizations/{id}", this::end));
    }

    private Supplier<Answer> show(Call call) {
        return () -> {
            var organization = organizations.findById(id(call)).orElseThrow(OrganizationNotFound::new);
            return Answer.of(organization, organization.state());
        };
    }

    private Supplier<Answer> create(Call call) {
        var command = call.read(OrganizationRequests::createOrganization);
        return () -> {
            var organization = commands.found(command).organization();
            return Answer.created(organization, organization.version(), "/v1/organizations/" + organization.id());
        };
    }

    private Supplier<Answer> update(Call call) {
        var command = call.read(body -> OrganizationRequests.updateOrganization(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> transferOwnership(Call call) {
        var command = call.read(body -> OrganizationRequests.transferOwnership(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> deactivate(Call call) {
        var command = call.read(body -> OrganizationRequests.deactivateOrganization(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> reactivate(Call call) {
        var command = call.read(body -> OrganizationRequests.reactivateOrganization(id(call), body));
        return () -> answer(commands.handle(command));
    }

    private Supplier<Answer> end(Call call) {
        return () -> answer(commands.handle(new DeleteOrganization(id(call))));
    }

    private static OrganizationId id(Call call) {
        return call.id("id", OrganizationId::new);
    }

    private static Answer answer(Change<Organization> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
