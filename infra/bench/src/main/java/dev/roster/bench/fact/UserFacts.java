package dev.roster.bench.fact;

import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.Previous;
import dev.roster.shared.event.UserEvent;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserUpdated;
import dev.roster.shared.event.UserRole;
import dev.roster.shared.event.UserState;
import dev.roster.shared.id.UserId;
import dev.roster.shared.id.Uuids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Facts of about 400 bytes about many users, several of each, in an order in which they could have happened. */
public final class UserFacts {

    /** Of one user. */
    private static final int VERSIONS = 4;
    /** Users at work at the same time. */
    private static final int USERS = 1_000;

    private final SplittableRandom random = new SplittableRandom(20261122);
    private final List<UserState> present = new ArrayList<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private int made;

    public List<EventEnvelope> next(int count) {
        var facts = new ArrayList<EventEnvelope>(count);
        for (var i = 0; i < count; i++) facts.add(next());
        return facts;
    }

    private EventEnvelope next() {
        now = now.plus(250, ChronoUnit.MICROS);
        if (present.size() < USERS) return created();
        var place = random.nextInt(USERS);
        var before = present.get(place);
        if (before.version() == VERSIONS) {
            present.set(place, present.getLast());
            present.removeLast();
            return created();
        }
        var after = renamed(before);
        present.set(place, after);
        return envelope(new UserUpdated(after, Previous.between(before, after)));
    }

    private EventEnvelope created() {
        var number = made++;
        var name = "Quincy Adams the " + number + "th";
        var state = new UserState(
                UserId.next(),
                name,
                "quincy.adams." + number + "@example.com",
                UserRole.USER,
                true,
                "https://pictures.example.com/people/" + Integer.toString(number, 36) + "/portrait.jpg",
                "hr-" + (1_000_000 + number),
                now,
                now,
                1);
        present.add(state);
        return envelope(new UserCreated(state));
    }

    private UserState renamed(UserState user) {
        return new UserState(
                user.id(),
                user.name().replaceFirst(" the .*", " the " + random.nextInt(10_000) + "th"),
                user.email(),
                user.role(),
                user.active(),
                user.avatarUrl(),
                user.externalId(),
                user.createdAt(),
                now,
                user.version() + 1);
    }

    private EventEnvelope envelope(UserEvent event) {
        var request = new UUID(random.nextLong(), random.nextLong()).toString();
        return new EventEnvelope(Uuids.next(), now, request, null, null, null, event);
    }
}
