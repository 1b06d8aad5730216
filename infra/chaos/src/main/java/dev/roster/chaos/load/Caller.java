package dev.roster.chaos.load;

import dev.roster.chaos.load.Team.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Works with teams of its own and people of all, one request after the other. */
final class Caller implements Callable<Void> {

    private static final int MOST_TEAMS = 6;
    private static final int THINK_MILLIS = 100;

    private final int number;
    private final SplittableRandom random;
    private final Line line;
    private final Reader reader;
    private final People people;
    private final Pace pace;
    private final History history;
    private final List<Team> teams = new ArrayList<>();
    private int requests;

    Caller(int number, SplittableRandom random, Line line, Reader reader, People people, Pace pace, History history) {
        this.number = number;
        this.random = random;
        this.line = line;
        this.reader = reader;
        this.people = people;
        this.pace = pace;
        this.history = history;
    }

    @Override
    public @Nullable Void call() throws InterruptedException {
        while (teams.size() < 2) signUp();
        while (!pace.isDone()) {
            if (pace.isBehind()) batch();
            for (var i = 0; i < 5; i++) single();
            if (!pace.isBehind()) TimeUnit.MILLISECONDS.sleep(THINK_MILLIS);
        }
        return null;
    }

    private void single() throws InterruptedException {
        var team = teams.get(random.nextInt(teams.size()));
        switch (random.nextInt(20)) {
            case 0 -> signUp();
            case 1, 2 -> createUser();
            case 3, 4, 5 -> changeUser();
            case 6 -> changeOrganization(team);
            case 7 -> turnOrganization(team);
            case 8, 9, 10 -> addMember(team);
            case 11 -> changeMember(team);
            case 12 -> removeMember(team);
            case 13 -> createProject(team);
            case 14, 15, 16 -> createTask(team);
            case 17, 18 -> changeTask(team);
            default -> rarely(team);
        }
    }

    private void rarely(Team team) throws InterruptedException {
        switch (random.nextInt(5)) {
            case 0 -> deleteProject(team);
            case 1 -> deleteOrganization(team);
            case 2 -> deleteUser(team);
            case 3 -> mark();
            default -> transfer(team);
        }
    }

    // Users

    private void signUp() throws InterruptedException {
        var name = name();
        var body = Map.of(
                "user", Map.of("name", name, "email", name + "@example.com"), "organization", Map.of("name", name));
        var answer = send(Operation.of(Kind.SIGN_UP, "POST", "/v1/signups", body), null);
        if (answer.status() != 201) return;
        var owner = id(answer.body().path("user"));
        var organization = id(answer.body().path("organization"));
        if (teams.size() < MOST_TEAMS) teams.add(new Team(new Known(organization, 1), owner));
        read(answer, "/v1/organizations/" + organization, new Told("organization", organization, 1));
    }

    private void createUser() throws InterruptedException {
        var answer = send(newUser(), null);
        if (answer.status() != 201) return;
        var user = id(answer.body());
        people.add(new Known(user, 1));
        read(answer, "/v1/users/" + user, new Told("user", user, 1));
    }

    private Operation newUser() {
        var name = name();
        return Operation.of(
                Kind.CREATE_USER, "POST", "/v1/users", Map.of("name", name, "email", name + "@example.com"));
    }

    private void changeUser() throws InterruptedException {
        if (people.size() == 0) return;
        var user = people.any(random);
        var answer = send(renamed(user), null);
        if (answer.status() == 412)
            user.raise(answer.body().path("currentVersion").asLong());
        if (answer.status() != 200) return;
        user.raise(version(answer.body()));
        read(answer, "/v1/users/" + user.id, new Told("user", user.id, version(answer.body())));
    }

    private Operation renamed(Known user) {
        var change = Operation.of(Kind.CHANGE_USER, "PATCH", "/v1/users/" + user.id, Map.of("name", name()));
        return random.nextInt(3) == 0 ? change : change.ifMatch(user.version());
    }

    /** A user of one's own, with a membership to lose; those of all others stay. */
    private void deleteUser(Team team) throws InterruptedException {
        var created = send(newUser(), null);
        if (created.status() != 201) return;
        var user = id(created.body());
        if (team.active) send(join(team, user), null);
        send(Operation.of(Kind.DELETE_USER, "DELETE", "/v1/users/" + user), null);
    }

    private void mark() throws InterruptedException {
        if (people.size() == 0) return;
        var path = "/v1/users/" + people.any(random).id + "/notifications/mark-all";
        send(Operation.of(Kind.MARK, "POST", path, Map.of("upTo", dev.roster.shared.id.Uuids.next())), null);
    }

    // Organizations

    private void changeOrganization(Team team) throws InterruptedException {
        if (!team.active) return;
        var path = "/v1/organizations/" + team.organization.id;
        var change = Operation.of(Kind.CHANGE_ORGANIZATION, "PATCH", path, Map.of("name", name()));
        var answer = send(change.ifMatch(team.organization.version()), null);
        if (answer.status() == 412)
            team.organization.raise(answer.body().path("currentVersion").asLong());
        if (answer.status() != 200) return;
        team.organization.raise(version(answer.body()));
        read(answer, path, new Told("organization", team.organization.id, version(answer.body())));
    }

    /** Mostly to and fro at once: an inactive organization refuses most of what callers want. */
    private void turnOrganization(Team team) throws InterruptedException {
        var path = "/v1/organizations/" + team.organization.id + (team.active ? "/deactivate" : "/reactivate");
        var answer = send(Operation.of(Kind.CHANGE_ORGANIZATION, "POST", path), null);
        if (answer.status() != 200) return;
        team.active = !team.active;
        team.organization.raise(version(answer.body()));
        if (!team.active) turnOrganization(team);
    }

    private void transfer(Team team) throws InterruptedException {
        if (teams.size() <= 2 || team.members.isEmpty()) return;
        var path = "/v1/organizations/" + team.organization.id + "/transfer-ownership";
        send(Operation.of(Kind.TRANSFER, "POST", path, Map.of("newOwnerId", any(team.members.keySet()))), null);
        // Who owns it now, and who may be removed: enough of this one.
        teams.remove(team);
    }

    private void deleteOrganization(Team team) throws InterruptedException {
        if (teams.size() <= 2) return;
        send(Operation.of(Kind.DELETE_ORGANIZATION, "DELETE", "/v1/organizations/" + team.organization.id), null);
        teams.remove(team);
    }

    // Members

    private Operation join(Team team, UUID user) {
        var path = "/v1/organizations/" + team.organization.id + "/members";
        return Operation.of(Kind.CHANGE_MEMBER, "POST", path, Map.of("userId", user));
    }

    private void addMember(Team team) throws InterruptedException {
        if (people.size() == 0 || !team.active) return;
        var user = people.any(random).id;
        var join = join(team, user);
        var answer = send(join, random.nextInt(4) == 0 ? user : team.owner);
        if (answer.status() != 201) return;
        team.members.put(user, new Known(id(answer.body()), 1));
        if (answer.token() != null) {
            reader.requireListed(random.nextInt(2), join.path() + "?limit=100", "userId", user, answer.token());
        }
    }

    private void changeMember(Team team) throws InterruptedException {
        if (team.members.isEmpty()) return;
        var user = any(team.members.keySet());
        var path = "/v1/organizations/" + team.organization.id + "/members/" + user;
        var role = random.nextBoolean() ? "admin" : "member";
        var answer = send(Operation.of(Kind.CHANGE_MEMBER, "PATCH", path, Map.of("role", role)), team.owner);
        if (answer.status() == 200)
            read(answer, path, new Told("membership", id(answer.body()), version(answer.body())));
    }

    private void removeMember(Team team) throws InterruptedException {
        if (team.members.size() < 4) return;
        var user = any(team.members.keySet());
        var path = "/v1/organizations/" + team.organization.id + "/members/" + user;
        send(Operation.of(Kind.REMOVE_MEMBER, "DELETE", path), null);
        team.members.remove(user);
    }

    // Projects and tasks

    private void createProject(Team team) throws InterruptedException {
        if (!team.active || team.projects.size() > 8) return;
        var path = "/v1/organizations/" + team.organization.id + "/projects";
        var answer = send(Operation.of(Kind.CHANGE_PROJECT, "POST", path, Map.of("name", name())), team.owner);
        if (answer.status() != 201) return;
        team.projects.add(new Project(new Known(id(answer.body()), 1), new ArrayList<>()));
        read(answer, "/v1/projects/" + id(answer.body()), new Told("project", id(answer.body()), 1));
    }

    private void deleteProject(Team team) throws InterruptedException {
        if (team.projects.size() < 3) return;
        var project = team.projects.remove(random.nextInt(team.projects.size()));
        send(Operation.of(Kind.DELETE_PROJECT, "DELETE", "/v1/projects/" + project.project().id), null);
    }

    private Operation newTask(Team team, Project project) {
        var path = "/v1/projects/" + project.project().id + "/tasks";
        if (team.members.isEmpty() || random.nextBoolean()) {
            return Operation.of(Kind.CHANGE_TASK, "POST", path, Map.of("title", name()));
        }
        var body = Map.of("title", name(), "assigneeId", any(team.members.keySet()));
        return Operation.of(Kind.CHANGE_TASK, "POST", path, body);
    }

    private void createTask(Team team) throws InterruptedException {
        if (!team.active || team.projects.isEmpty()) return;
        var project = team.projects.get(random.nextInt(team.projects.size()));
        var task = newTask(team, project);
        var answer = send(task, team.owner);
        if (answer.status() != 201) return;
        project.tasks().add(new Known(id(answer.body()), 1));
        if (answer.token() != null) {
            var list = task.path() + "?limit=5&sort=-createdAt";
            reader.requireListed(random.nextInt(2), list, "id", id(answer.body()), answer.token());
        }
    }

    private void changeTask(Team team) throws InterruptedException {
        if (team.projects.isEmpty()) return;
        var tasks = team.projects.get(random.nextInt(team.projects.size())).tasks();
        if (tasks.isEmpty()) return;
        var task = tasks.get(random.nextInt(tasks.size()));
        var change = taskChange(team, task);
        var answer = send(change, random.nextBoolean() ? team.owner : null);
        if (change.method().equals("DELETE") && !change.path().endsWith("/assignee")) tasks.remove(task);
        else if (answer.status() == 200) {
            read(answer, "/v1/tasks/" + task.id, new Told("task", task.id, version(answer.body())));
        }
    }

    private Operation taskChange(Team team, Known task) {
        var path = "/v1/tasks/" + task.id;
        return switch (random.nextInt(8)) {
            case 0 -> Operation.of(Kind.CHANGE_TASK, "DELETE", path);
            case 1, 2 -> Operation.of(Kind.CHANGE_TASK, "PUT", path + "/status", Map.of("status", anyStatus()));
            case 3 -> Operation.of(Kind.CHANGE_TASK, "DELETE", path + "/assignee");
            case 4, 5 ->
                team.members.isEmpty()
                        ? Operation.of(Kind.CHANGE_TASK, "PATCH", path, Map.of("title", name()))
                        : Operation.of(
                                Kind.CHANGE_TASK,
                                "PUT",
                                path + "/assignee",
                                Map.of("assigneeId", any(team.members.keySet())));
            default -> Operation.of(Kind.CHANGE_TASK, "PATCH", path, Map.of("title", name()));
        };
    }

    private String anyStatus() {
        return List.of("todo", "in_progress", "done", "cancelled").get(random.nextInt(4));
    }

    // Batches

    private void batch() throws InterruptedException {
        var team = teams.get(random.nextInt(teams.size()));
        var project = team.projects.isEmpty() ? null : team.projects.getLast();
        var atomic = random.nextInt(4) == 0;
        var operations = new ArrayList<Operation>();
        var touched = new HashSet<UUID>();
        for (var i = 60 + random.nextInt(80); i > 0; i--)
            operation(team, project, atomic, touched).ifPresent(operations::add);
        send(Line.batch(atomic, operations), operations);
    }

    private Optional<Operation> operation(Team team, @Nullable Project project, boolean atomic, Set<UUID> touched) {
        var choice = random.nextInt(3);
        if (choice == 0 && team.active && project != null && project.tasks().size() < 2_000) {
            return Optional.of(newTask(team, project));
        }
        if (choice == 1 || people.size() == 0) return Optional.of(newUser());
        var user = people.any(random);
        if (!touched.add(user.id)) return Optional.empty();
        var change = Operation.of(Kind.CHANGE_USER, "PATCH", "/v1/users/" + user.id, Map.of("name", name()));
        return Optional.of(atomic || random.nextBoolean() ? change : change.ifMatch(user.version()));
    }

    private void send(Map<String, ?> body, List<Operation> operations) throws InterruptedException {
        var id = requestId();
        var answer = line.send(id, Operation.of(Kind.MARK, "POST", "/v1/batch", body), null);
        var told = new ArrayList<Told>();
        var companions = new HashSet<String>();
        var accepted = 0;
        for (var i = 0; i < answer.body().path("results").size(); i++) {
            var result = answer.body().path("results").get(i);
            var kind = operations.get(i).kind();
            if (result.path("status").asInt() >= 300) continue;
            accepted++;
            companions.addAll(kind.companions());
            told.add(told(kind, result.path("body")));
            if (kind == Kind.CREATE_USER) people.add(new Known(id(result.path("body")), 1));
        }
        history.add(new Entry(id, "POST /v1/batch", answer.attempts(), answer.status(), told, companions, accepted));
    }

    // Sending, and remembering

    private Line.Answer send(Operation operation, @Nullable UUID actor) throws InterruptedException {
        var id = requestId();
        var answer = line.send(id, operation, actor);
        var done = answer.status() >= 200 && answer.status() < 300;
        var told = !done || answer.unchanged() ? List.<Told>of() : allTold(operation.kind(), answer.body());
        var companions = operation.kind().companions();
        history.add(new Entry(
                id,
                operation.method() + " " + operation.path(),
                answer.attempts(),
                answer.status(),
                told,
                companions,
                done ? 1 : 0));
        return answer;
    }

    private static List<Told> allTold(Kind kind, JsonNode body) {
        if (kind != Kind.SIGN_UP) return List.of(told(kind, body));
        return List.of(
                told(Kind.CREATE_USER, body.path("user")),
                told(Kind.SIGN_UP, body.path("organization")),
                told(Kind.CHANGE_MEMBER, body.path("membership")));
    }

    private static Told told(Kind kind, JsonNode body) {
        return new Told(kind.aggregateType(), id(body), version(body));
    }

    /** Reads back one in three. */
    private void read(Line.Answer answer, String path, Told told) throws InterruptedException {
        if (answer.token() == null || random.nextInt(3) != 0) return;
        reader.requireVersion(random.nextInt(2), path, told, answer.token());
    }

    private String requestId() {
        return "chaos-" + number + "-" + requests++;
    }

    private String name() {
        return "n" + number + "-" + Long.toString(random.nextLong() >>> 8, 36);
    }

    private UUID any(Collection<UUID> ids) {
        return ids.stream().skip(random.nextInt(ids.size())).findFirst().orElseThrow();
    }

    private static UUID id(JsonNode body) {
        return UUID.fromString(body.path("id").asString());
    }

    private static long version(JsonNode body) {
        return body.path("version").asLong();
    }
}
