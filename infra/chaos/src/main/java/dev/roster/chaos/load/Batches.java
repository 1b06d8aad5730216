package dev.roster.chaos.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Many commands in one call: new users, new tasks, changed users. */
record Batches(Session session, Users users, Work work, People people, int size) {

    private static final int MOST_TASKS = 2_000;

    void send(Team team) throws InterruptedException {
        var atomic = session.random().nextInt(4) == 0;
        var operations = new ArrayList<Operation>();
        var touched = new HashSet<UUID>();
        for (var i = size / 2 + session.random().nextInt(size); i > 0; i--) {
            operation(team, atomic, touched).ifPresent(operations::add);
        }
        for (var told : session.send(atomic, operations)) {
            if (told.aggregateType().equals("user") && told.version() == 1) {
                people.add(new Known(told.aggregateId(), 1));
            }
        }
    }

    private Optional<Operation> operation(Team team, boolean atomic, Set<UUID> touched) {
        var choice = session.random().nextInt(3);
        if (choice == 0 && team.active && !team.projects.isEmpty()) {
            var project = team.projects.getLast();
            if (project.tasks().size() < MOST_TASKS) return Optional.of(work.creation(team, project));
        }
        if (choice == 1 || people.size() == 0) return Optional.of(users.creation());
        var user = people.any(session.random());
        if (!touched.add(user.id)) return Optional.empty();
        var renaming = users.renaming(user);
        // One that expects another version would refuse them all.
        return Optional.of(atomic ? renaming.anyVersion() : renaming);
    }
}
