package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.backing.Database;
import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.query.given.EventReader;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import dev.roster.shared.event.MembershipRole;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.UserId;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A user who may be told things, by facts that a test applies, and instances that stream them. */
abstract class StreamingSide extends WritingSide {

    final Instance instance = Instance.shared(database());
    private final List<EventReader> readers = new ArrayList<>();
    private int applied;

    UserId owner = world.users.create("Ann");
    UserId user = world.users.create("Ben");
    OrganizationId organization = world.organizations.create("Acme", owner);

    static Database database() {
        return Backing.shared().postgres().database("roster_projections");
    }

    @BeforeEach
    void prepare() {
        applyNew();
    }

    @AfterEach
    void closeReaders() {
        readers.forEach(EventReader::close);
    }

    /** Applies what has happened since the last time, in one batch. */
    final void applyNew() {
        apply(newFacts());
    }

    final List<EventEnvelope> newFacts() {
        var facts = world.factsAfter(applied);
        applied = world.facts().size();
        return facts;
    }

    final EventReader read(Instance at, String... headers) {
        var reader = new EventReader(at, path("/stream"), headers);
        readers.add(reader);
        return reader;
    }

    final EventReader read(String... headers) {
        return read(instance, headers);
    }

    final String path(String below) {
        return "/v1/users/" + user + "/notifications" + below;
    }

    /** As they are listed: newest first. */
    final List<String> rows() {
        var page = Caller.body(new Caller(instance).get(path("?limit=100")));
        return StreamSupport.stream(page.path("data").spliterator(), false)
                .map(Object::toString)
                .toList();
    }

    final String counts() {
        return new Caller(instance).get(path("/counts")).body();
    }

    /** Tells the user something. */
    final void tell() {
        tell(organization);
    }

    final void tell(OrganizationId of) {
        var membership = world.memberships.find(of, user);
        if (membership.isEmpty()) {
            world.memberships.create(of, user, MembershipRole.MEMBER);
        } else {
            var isAdmin = membership.get().role() == MembershipRole.ADMIN;
            world.memberships.changeRole(of, user, isAdmin ? MembershipRole.MEMBER : MembershipRole.ADMIN);
        }
    }

    static void awaitOpen(Instance at, int streams) {
        var places = at.part(BulkheadRegistry.class).bulkhead("streams").getMetrics();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(places.getMaxAllowedConcurrentCalls() - places.getAvailableConcurrentCalls())
                                .isEqualTo(streams));
    }
}
