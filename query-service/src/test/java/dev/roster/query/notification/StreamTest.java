package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.query.given.Inboxes;
import dev.roster.query.stream.Streams;
import dev.roster.shared.event.InboxEvent.Mark;
import dev.roster.shared.event.MembershipRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever follows an inbox sees what comes into it. */
@Timeout(120)
final class StreamTest extends StreamingSide {

    @Test
    void the_counts_come_first_and_then_each_notification_as_it_is_listed() {
        tell();
        applyNew();
        var reader = read();
        assertThat(reader.next("counts").data()).isEqualTo(counts()).isEqualTo("{\"total\":1,\"unread\":1}");
        for (int i = 2; i < 5; i++) {
            tell();
            applyNew();
            var notification = reader.next("notification");
            var row = rows().getFirst();
            assertThat(notification.data()).isEqualTo(row);
            assertThat(row).contains("\"id\":\"" + notification.id() + "\"");
            var counts = reader.next("counts");
            assertThat(counts.data()).isEqualTo(counts()).contains("\"total\":" + i);
            assertThat(counts.id()).isNull();
        }
    }

    @Test
    void an_empty_inbox_is_followed_as_well() {
        var reader = read();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":0,\"unread\":0}");
        tell();
        applyNew();
        assertThat(reader.next("notification").data()).isEqualTo(rows().getFirst());
        assertThat(reader.next("counts").data()).isEqualTo(counts());
    }

    @Test
    void everybody_who_is_told_of_the_same_is_woken() {
        tell();
        applyNew();
        var reader = read();
        reader.next("counts");
        world.organizations.setActive(organization, false);
        applyNew();
        assertThat(reader.next("notification").data()).contains("organization.deactivated");
        reader.next("counts");
        world.organizations.setActive(organization, true);
        world.actor(user);
        world.memberships.remove(organization, user);
        applyNew();
        assertThat(reader.next("notification").data()).contains("organization.reactivated");
    }

    @Test
    void marks_change_the_counts() {
        tell();
        applyNew();
        var reader = read();
        reader.next("counts");
        var id = Inboxes.notificationId(world.lastFact(), user);
        world.inboxes.mark(user, Mark.READ, id);
        applyNew();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":1,\"unread\":0}");
        world.inboxes.mark(user, Mark.UNREAD, id);
        applyNew();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":1,\"unread\":1}");
        world.inboxes.readThrough(user, id);
        applyNew();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":1,\"unread\":0}");
    }

    @Test
    void kinds_that_are_switched_off_are_left_out_until_they_are_switched_on() {
        tell();
        applyNew();
        var reader = read();
        reader.next("counts");
        world.users.mute(user, Map.of("membership.role_changed", false, "membership.created", false));
        applyNew();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":0,\"unread\":0}");
        tell();
        applyNew();
        world.organizations.setActive(organization, false);
        applyNew();
        assertThat(reader.next("notification").data()).contains("organization.deactivated");
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":1,\"unread\":1}");
        world.users.mute(user, Map.of());
        applyNew();
        assertThat(reader.next("counts").data()).isEqualTo("{\"total\":3,\"unread\":3}");
    }

    @Test
    void others_do_not_matter() {
        var other = world.users.create("Eve");
        applyNew();
        var reader = read();
        reader.next("counts");
        world.memberships.create(organization, other, MembershipRole.MEMBER);
        applyNew();
        tell();
        applyNew();
        assertThat(reader.next("notification").data()).isEqualTo(rows().getFirst());
    }

    @Test
    void the_stream_ends_with_its_user() {
        tell();
        applyNew();
        var reader = read();
        reader.next("counts");
        world.users.delete(user);
        applyNew();
        reader.awaitEnd();
        assertThat(new Caller(instance).get(path("/stream")).statusCode()).isEqualTo(404);
    }

    @Test
    void a_consistency_token_is_heeded_before_the_stream_begins() {
        var forged = new Caller(instance).get(path("/stream"), "Consistency-Token", "x");
        assertThat(Caller.body(forged).path("code").asString()).isEqualTo("invalid_consistency_token");
    }

    @Test
    void what_is_asked_wrongly_is_refused() {
        refused(path("/stream?limit=1"), 400, "invalid_parameter");
        for (var id : List.of("1", "", "0197f3c2-7b1e-7c44-9a3f-2f6d1c0e8a5", "x\u00e9")) {
            refused(path("/stream"), 400, "invalid_parameter", "Last-Event-ID", id);
        }
        for (var id : List.of("1", UUID.randomUUID().toString())) {
            refused("/v1/users/" + id + "/notifications/stream", 404, "user_not_found");
        }
        refused(path("/stream"), 406, "not_acceptable", "Accept", "application/json");
    }

    private void refused(String path, int status, String code, String... headers) {
        var answer = new Caller(instance).get(path, headers);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Caller.body(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void a_head_request_is_answered_and_over() {
        var answer = new Caller(instance).head(path("/stream"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    }

    @Test
    void more_streams_than_there_may_be_are_refused() {
        try (var small = Instance.start(
                database(), Map.of("resilience4j.bulkhead.instances.streams.max-concurrent-calls", "1"))) {
            read(small).next("counts");
            var answer = new Caller(small).get(path("/stream"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
            assertThat(Caller.body(answer).path("code").asString()).isEqualTo("overloaded");
        }
    }

    @Test
    void an_instance_that_stopped_streams_again_once_it_starts() {
        var streams = instance.part(Streams.class);
        streams.stop();
        refused(path("/stream"), 503, "overloaded");
        streams.start();
        assertThat(read().next("counts").data()).isEqualTo(counts());
    }
}
