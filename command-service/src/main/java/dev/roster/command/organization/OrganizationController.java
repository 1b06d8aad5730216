package dev.roster.command.organization;

import dev.roster.command.change.Change;
import dev.roster.command.http.Answer;
import dev.roster.command.http.Body;
import dev.roster.command.http.Execution;
import dev.roster.command.http.OptionalBody;
import dev.roster.command.organization.OrganizationCommand.DeleteOrganization;
import dev.roster.shared.id.OrganizationId;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/organizations", produces = "application/json")
class OrganizationController {

    private final Organizations organizations;
    private final OrganizationCommands commands;
    private final Execution execution;

    OrganizationController(Organizations organizations, OrganizationCommands commands, Execution execution) {
        this.organizations = organizations;
        this.commands = commands;
        this.execution = execution;
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> show(@PathVariable OrganizationId id) {
        return execution.read(() -> {
            var organization = organizations.findById(id).orElseThrow(OrganizationNotFound::new);
            return Answer.of(organization, organization.state());
        });
    }

    @PostMapping
    ResponseEntity<Object> create(HttpServletRequest request, Body body) {
        var command = body.read(OrganizationRequests::createOrganization);
        return execution.run(request, () -> {
            var organization = commands.found(command).organization();
            return Answer.created(organization, organization.version(), "/v1/organizations/" + organization.id());
        });
    }

    @PatchMapping("/{id}")
    ResponseEntity<Object> update(HttpServletRequest request, @PathVariable OrganizationId id, Body body) {
        var command = body.read(it -> OrganizationRequests.updateOrganization(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/{id}/transfer-ownership")
    ResponseEntity<Object> transferOwnership(HttpServletRequest request, @PathVariable OrganizationId id, Body body) {
        var command = body.read(it -> OrganizationRequests.transferOwnership(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/{id}/deactivate")
    ResponseEntity<Object> deactivate(
            HttpServletRequest request, @PathVariable OrganizationId id, @OptionalBody Body body) {
        var command = body.read(it -> OrganizationRequests.deactivateOrganization(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @PostMapping("/{id}/reactivate")
    ResponseEntity<Object> reactivate(
            HttpServletRequest request, @PathVariable OrganizationId id, @OptionalBody Body body) {
        var command = body.read(it -> OrganizationRequests.reactivateOrganization(id, it));
        return execution.run(request, () -> answer(commands.handle(command)));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> delete(
            HttpServletRequest request, @PathVariable OrganizationId id, @OptionalBody Body body) {
        body.readNothing();
        return execution.run(request, () -> answer(commands.handle(new DeleteOrganization(id))));
    }

    private static Answer answer(Change<Organization> change) {
        return Answer.of(change, change.aggregate().state());
    }
}
