package dev.roster.chaos.load;

import dev.roster.chaos.load.Team.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What callers do with projects and tasks. */
record Work(Session session) {

    private static final int MOST_PROJECTS = 8;
    private static final List<String> STATUSES = List.of("todo", "in_progress", "done", "cancelled");

    void createProject(Team team) throws InterruptedException {
        if (!team.active || team.projects.size() > MOST_PROJECTS) return;
        var body = Map.of("name", session.name());
        var creation = Operation.of(Kind.CHANGE_PROJECT, "POST", team.path() + "/projects", body);
        var answer = session.send(creation, team.owner);
        if (answer.status() != 201) return;
        var project = Session.id(answer.body());
        team.projects.add(new Project(project, new ArrayList<>()));
        session.read(answer, "/v1/projects/" + project, new Told("project", project, 1));
    }

    void deleteProject(Team team) throws InterruptedException {
        if (team.projects.size() < 3) return;
        var project = team.projects.remove(session.random().nextInt(team.projects.size()));
        session.send(Operation.of(Kind.DELETE_PROJECT, "DELETE", "/v1/projects/" + project.id()), null);
    }

    Operation creation(Team team, Project project) {
        var path = "/v1/projects/" + project.id() + "/tasks";
        if (team.members.isEmpty() || session.random().nextBoolean()) {
            return Operation.of(Kind.CHANGE_TASK, "POST", path, Map.of("title", session.name()));
        }
        var body = Map.of("title", session.name(), "assigneeId", session.any(team.members));
        return Operation.of(Kind.CHANGE_TASK, "POST", path, body);
    }

    void createTask(Team team) throws InterruptedException {
        if (!team.active || team.projects.isEmpty()) return;
        var project = team.projects.get(session.random().nextInt(team.projects.size()));
        var creation = creation(team, project);
        var answer = session.send(creation, team.owner);
        if (answer.status() != 201) return;
        var task = Session.id(answer.body());
        project.tasks().add(task);
        session.list(answer, creation.path() + "?limit=5&sort=-createdAt", "id", task);
    }

    void changeTask(Team team) throws InterruptedException {
        if (team.projects.isEmpty()) return;
        var tasks = team.projects
                .get(session.random().nextInt(team.projects.size()))
                .tasks();
        if (tasks.isEmpty()) return;
        var task = tasks.get(session.random().nextInt(tasks.size()));
        var path = "/v1/tasks/" + task;
        if (session.random().nextInt(8) == 0) {
            session.send(Operation.of(Kind.CHANGE_TASK, "DELETE", path), team.owner);
            tasks.remove(task);
            return;
        }
        var answer = session.send(change(team, path), session.random().nextBoolean() ? team.owner : null);
        if (answer.status() != 200) return;
        session.read(answer, path, new Told("task", task, Session.version(answer.body())));
    }

    private Operation change(Team team, String path) {
        return switch (session.random().nextInt(6)) {
            case 0, 1 -> {
                var status = STATUSES.get(session.random().nextInt(STATUSES.size()));
                yield Operation.of(Kind.CHANGE_TASK, "PUT", path + "/status", Map.of("status", status));
            }
            case 2 -> Operation.of(Kind.CHANGE_TASK, "DELETE", path + "/assignee");
            case 3, 4 -> {
                UUID assignee = team.members.isEmpty() ? team.owner : session.any(team.members);
                yield Operation.of(Kind.CHANGE_TASK, "PUT", path + "/assignee", Map.of("assigneeId", assignee));
            }
            default -> Operation.of(Kind.CHANGE_TASK, "PATCH", path, Map.of("title", session.name()));
        };
    }
}
