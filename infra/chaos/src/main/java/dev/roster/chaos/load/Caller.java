package dev.roster.chaos.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Works with teams of its own and people of all, one request after the other. */
final class Caller implements Callable<Void> {

    private static final int THINK_MILLIS = 100;

    private final Session session;
    private final Pace pace;
    private final List<Team> teams = new ArrayList<>();
    private final Users users;
    private final Organizations organizations;
    private final Members members;
    private final Work work;
    private final Batches batches;

    Caller(Session session, People people, Pace pace, int batch) {
        this.session = session;
        this.pace = pace;
        this.users = new Users(session, people);
        this.organizations = new Organizations(session, teams);
        this.members = new Members(session, people);
        this.work = new Work(session);
        this.batches = new Batches(session, users, work, people, batch);
    }

    @Override
    public @Nullable Void call() throws InterruptedException {
        while (teams.size() < 2) organizations.signUp();
        while (!pace.isDone()) {
            var behind = pace.isBehind();
            if (behind) batches.send(anyTeam());
            for (var i = behind ? 3 : 5; i > 0; i--) once(anyTeam());
            look(anyTeam());
            if (!behind) TimeUnit.MILLISECONDS.sleep(THINK_MILLIS);
        }
        return null;
    }

    private void look(Team team) throws InterruptedException {
        switch (session.random().nextInt(4)) {
            case 0 -> session.look("/v1/users?limit=50");
            case 1 -> session.look("/v1/organizations?limit=50");
            case 2 -> session.look(team.path() + "/members?limit=50");
            default -> {
                if (team.projects.isEmpty()) return;
                session.look("/v1/projects/" + team.projects.getLast().id() + "/tasks?limit=50");
            }
        }
    }

    private Team anyTeam() {
        return teams.get(session.random().nextInt(teams.size()));
    }

    private void once(Team team) throws InterruptedException {
        switch (session.random().nextInt(20)) {
            case 0 -> organizations.signUp();
            case 1, 2 -> users.create();
            case 3, 4, 5 -> users.change();
            case 6 -> organizations.change(team);
            case 7 -> organizations.turn(team);
            case 8, 9, 10 -> members.add(team);
            case 11 -> members.change(team);
            case 12 -> members.remove(team);
            case 13 -> work.createProject(team);
            case 14, 15, 16 -> work.createTask(team);
            case 17, 18 -> work.changeTask(team);
            default -> rarely(team);
        }
    }

    private void rarely(Team team) throws InterruptedException {
        switch (session.random().nextInt(5)) {
            case 0 -> work.deleteProject(team);
            case 1 -> organizations.delete(team);
            case 2 -> users.delete(team);
            case 3 -> users.mark();
            default -> organizations.transfer(team);
        }
    }
}
