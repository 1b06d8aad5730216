package dev.roster.chaos.load;

import java.util.List;
import java.util.Map;

/** What callers do with organizations. */
record Organizations(Session session, List<Team> teams) {

    private static final int MOST_TEAMS = 6;
    private static final int FEWEST_TEAMS = 2;

    void signUp() throws InterruptedException {
        var name = session.name();
        var user = Map.of("name", name, "email", name + "@example.com");
        var body = Map.of("user", user, "organization", Map.of("name", name));
        var answer = session.send(Operation.of(Kind.SIGN_UP, "POST", "/v1/signups", body), null);
        if (answer.status() != 201) return;
        var organization = Session.id(answer.body().path("organization"));
        var owner = Session.id(answer.body().path("user"));
        if (teams.size() < MOST_TEAMS) teams.add(new Team(new Known(organization, 1), owner));
        session.read(answer, "/v1/organizations/" + organization, new Told("organization", organization, 1));
    }

    void change(Team team) throws InterruptedException {
        if (!team.active) return;
        var change = Operation.of(Kind.CHANGE_ORGANIZATION, "PATCH", team.path(), Map.of("name", session.name()));
        var answer = session.send(change.ifMatch(team.organization.version()), null);
        team.organization.follow(answer);
        if (answer.status() != 200) return;
        var told = new Told("organization", team.organization.id, Session.version(answer.body()));
        session.read(answer, team.path(), told);
    }

    /** To and fro at once: an inactive organization refuses most of what callers want. */
    void turn(Team team) throws InterruptedException {
        var path = team.path() + (team.active ? "/deactivate" : "/reactivate");
        var answer = session.send(Operation.of(Kind.CHANGE_ORGANIZATION, "POST", path), null);
        if (answer.status() != 200) return;
        team.organization.follow(answer);
        team.active = !team.active;
        if (!team.active) turn(team);
    }

    void transfer(Team team) throws InterruptedException {
        if (teams.size() <= FEWEST_TEAMS || team.members.isEmpty()) return;
        var body = Map.of("newOwnerId", session.any(team.members));
        session.send(Operation.of(Kind.TRANSFER, "POST", team.path() + "/transfer-ownership", body), null);
        // Who owns it now, and who may be removed: enough of this one.
        teams.remove(team);
    }

    void delete(Team team) throws InterruptedException {
        if (teams.size() <= FEWEST_TEAMS) return;
        session.send(Operation.of(Kind.DELETE_ORGANIZATION, "DELETE", team.path()), null);
        teams.remove(team);
    }
}
