package dev.roster.query.given;

import dev.roster.shared.event.ProjectState;
import dev.roster.shared.event.TaskState;
import dev.roster.shared.event.TaskStatus;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** The part of a {@link History} that is about projects and tasks. */
final class WorkHistory {

    private final World world;
    private final Random random;

    WorkHistory(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    void change(int number) {
        if (world.organizations.present.isEmpty()) return;
        if (world.projects.present.isEmpty() || random.nextInt(8) == 0) {
            var organization = any(world.organizations.present.values());
            world.projects.create(organization.id(), "Proje " + number);
            return;
        }
        var project = any(world.projects.present.values());
        var tasks = world.tasks.present.values().stream()
                .filter(task -> task.projectId().equals(project.id()))
                .toList();
        if (random.nextInt(6) == 0) changeProject(number, project);
        else if (tasks.isEmpty() || random.nextInt(4) == 0) create(number, project);
        else changeTask(number, any(tasks));
    }

    private void changeProject(int number, ProjectState project) {
        switch (random.nextInt(6)) {
            case 0 -> world.projects.delete(project.id());
            case 1, 2 ->
                world.projects.update(project.id(), "IŞIK " + number, random.nextBoolean() ? "Ş " + number : null);
            default -> world.projects.setArchived(project.id(), !project.archived());
        }
    }

    private void create(int number, ProjectState project) {
        var assignee = random.nextBoolean() ? member(project.organizationId()) : null;
        world.tasks.create(project.id(), "Görev " + number, assignee);
    }

    private void changeTask(int number, TaskState task) {
        var due = random.nextBoolean() ? task.createdAt().plusSeconds(random.nextInt(1_000_000)) : null;
        switch (random.nextInt(9)) {
            case 0 -> world.tasks.delete(task.id());
            case 1 -> world.tasks.update(task.id(), "İş " + number, due);
            case 2, 3 -> assign(task);
            case 4 -> unassign(task);
            default -> changeStatus(task);
        }
    }

    private void assign(TaskState task) {
        var member = member(task.organizationId());
        if (!member.equals(task.assigneeId())) world.tasks.assign(task.id(), member);
    }

    private void unassign(TaskState task) {
        if (task.assigneeId() != null) world.tasks.unassign(task.id());
    }

    private void changeStatus(TaskState task) {
        var status = any(List.of(TaskStatus.values()));
        if (status != task.status()) world.tasks.changeStatus(task.id(), status);
    }

    private UserId member(OrganizationId organization) {
        return any(world.memberships.in(organization)).userId();
    }

    private <T> T any(Collection<T> values) {
        return List.copyOf(values).get(random.nextInt(values.size()));
    }
}
