package dev.roster.query.given;

import dev.roster.shared.event.Event;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.id.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that has happened, in the order of its commits. The same seed makes the same ids and times. */
public final class World {

    private final Random random;
    private final List<EventEnvelope> facts = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-01T10:00:00.000001Z");
    private @Nullable UserId actor;

    public final Users users = new Users(this);
    public final Organizations organizations = new Organizations(this);
    public final Memberships memberships = new Memberships(this);
    public final Projects projects = new Projects(this);
    public final Tasks tasks = new Tasks(this);
    public final Inboxes inboxes = new Inboxes(this);

    public World(long seed) {
        this.random = new Random(seed);
    }

    public List<EventEnvelope> facts() {
        return List.copyOf(facts);
    }

    /** Facts since a number of them. */
    public List<EventEnvelope> factsAfter(int count) {
        return List.copyOf(facts.subList(count, facts.size()));
    }

    public EventEnvelope lastFact() {
        return facts.getLast();
    }

    /** Who acts from now on. */
    public void actor(@Nullable UserId newActor) {
        actor = newActor;
    }

    @Nullable
    UserId actor() {
        return actor;
    }

    UUID id() {
        return new UUID((random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & (-1L >>> 2)) | Long.MIN_VALUE);
    }

    /** Some time later. */
    Instant tick() {
        now = now.plus(1 + random.nextInt(3_000_000), ChronoUnit.MICROS);
        return now;
    }

    void say(Event event) {
        facts.add(new EventEnvelope(id(), now, "request-" + facts.size(), null, actor, null, event));
    }
}
