package dev.roster.chaos.load;

import java.util.Map;

/** What callers do with members. */
record Members(Session session, People people) {

    void add(Team team) throws InterruptedException {
        if (people.size() == 0 || !team.active) return;
        var user = people.any(session.random()).id;
        var joining = team.joining(user);
        var answer = session.send(joining, session.random().nextInt(4) == 0 ? user : team.owner);
        if (answer.status() != 201) return;
        team.members.add(user);
        session.list(answer, joining.path() + "?limit=100", "userId", user);
    }

    void change(Team team) throws InterruptedException {
        if (team.members.isEmpty()) return;
        var path = team.path() + "/members/" + session.any(team.members);
        var role = Map.of("role", session.random().nextBoolean() ? "admin" : "member");
        var answer = session.send(Operation.of(Kind.CHANGE_MEMBER, "PATCH", path, role), team.owner);
        if (answer.status() != 200) return;
        var told = new Told("membership", Session.id(answer.body()), Session.version(answer.body()));
        session.read(answer, path, told);
    }

    void remove(Team team) throws InterruptedException {
        if (team.members.size() < 4) return;
        var user = session.any(team.members);
        session.send(Operation.of(Kind.REMOVE_MEMBER, "DELETE", team.path() + "/members/" + user), null);
        team.members.remove(user);
    }
}
