package dev.roster.chaos.load;

import dev.roster.shared.id.Uuids;
import java.util.Map;

/** What callers do with users. */
record Users(Session session, People people) {

    void create() throws InterruptedException {
        var answer = session.send(creation(), null);
        if (answer.status() != 201) return;
        var user = Session.id(answer.body());
        people.add(new Known(user, 1));
        session.read(answer, "/v1/users/" + user, new Told("user", user, 1));
    }

    Operation creation() {
        var name = session.name();
        var body = Map.of("name", name, "email", name + "@example.com");
        return Operation.of(Kind.CREATE_USER, "POST", "/v1/users", body);
    }

    void change() throws InterruptedException {
        if (people.size() == 0) return;
        var user = people.any(session.random());
        var answer = session.send(renaming(user), null);
        user.follow(answer);
        if (answer.status() != 200) return;
        session.read(answer, "/v1/users/" + user.id, new Told("user", user.id, Session.version(answer.body())));
    }

    /** Mostly with the version that the caller believes in. */
    Operation renaming(Known user) {
        var change = Operation.of(Kind.CHANGE_USER, "PATCH", "/v1/users/" + user.id, Map.of("name", session.name()));
        return session.random().nextInt(3) == 0 ? change : change.ifMatch(user.version());
    }

    /** A user of one's own, with a membership to lose; those of all others stay. */
    void delete(Team team) throws InterruptedException {
        var created = session.send(creation(), null);
        if (created.status() != 201) return;
        var user = Session.id(created.body());
        if (team.active) session.send(team.joining(user), null);
        session.send(Operation.of(Kind.DELETE_USER, "DELETE", "/v1/users/" + user), null);
    }

    void mark() throws InterruptedException {
        if (people.size() == 0) return;
        var path = "/v1/users/" + people.any(session.random()).id + "/notifications/mark-all";
        session.send(Operation.of(Kind.MARK, "POST", path, Map.of("upTo", Uuids.next())), null);
    }
}
