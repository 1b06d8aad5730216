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
import java.util.stream.Stream;

/** Facts of about 400 bytes about many users. */
public final class UserFacts {

    /** Of one user, where several are mixed. */
    private static final int VERSIONS = 4;
    /** Users at work at the same time. */
    private static final int USERS = 1_000;

    private final SplittableRandom random = new SplittableRandom(20261122);
    private Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private int made;

    /** So many new users. */
    public List<UserEvent> created(int count) {
        return Stream.generate(this::created).limit(count).toList();
    }

    /** Something has happened to each of them. */
    public List<UserEvent> renamed(List<UserEvent> users) {
        return users.stream().map(user -> renamed(user.state())).toList();
    }

    /** Several versions of many users, in an order in which they could have happened. */
    public List<UserEvent> mixed(int count) {
        var present = new ArrayList<UserState>();
        return Stream.generate(() -> any(present)).limit(count).toList();
    }

    private UserEvent any(List<UserState> present) {
        var place = random.nextInt(USERS);
        var event = place < present.size() ? renamed(present.get(place)) : created();
        if (place >= present.size()) present.add(event.state());
        else if (event.state().version() < VERSIONS) present.set(place, event.state());
        else {
            present.set(place, present.getLast());
            present.removeLast();
        }
        return event;
    }

    private UserEvent created() {
        tick();
        var number = made++;
        return new UserCreated(new UserState(
                UserId.next(),
                "Quincy Adams the " + number + "th",
                "quincy.adams." + number + "@example.com",
                UserRole.USER,
                true,
                "https://pictures.example.com/people/" + Integer.toString(number, 36) + "/portrait.jpg",
                "hr-" + (1_000_000 + number),
                now,
                now,
                1));
    }

    private UserEvent renamed(UserState user) {
        tick();
        var after = new UserState(
                user.id(),
                "Quincy Adams the " + random.nextInt(1_000_000) + "th",
                user.email(),
                user.role(),
                user.active(),
                user.avatarUrl(),
                user.externalId(),
                user.createdAt(),
                now,
                user.version() + 1);
        return new UserUpdated(after, Previous.between(user, after));
    }

    private void tick() {
        now = now.plus(250, ChronoUnit.MICROS);
    }

    /** As they come out of requests. */
    public List<EventEnvelope> envelopes(List<UserEvent> events) {
        return events.stream().map(this::envelope).toList();
    }

    private EventEnvelope envelope(UserEvent event) {
        var request = new UUID(random.nextLong(), random.nextLong()).toString();
        return new EventEnvelope(Uuids.next(), event.state().updatedAt(), request, null, null, null, event);
    }
}
