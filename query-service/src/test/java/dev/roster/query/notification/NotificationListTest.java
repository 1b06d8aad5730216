package dev.roster.query.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.page.Answer;
import dev.roster.query.page.ReadingSide;
import dev.roster.shared.event.NotificationKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user is told. */
final class NotificationListTest extends ReadingSide {

    private UUID user = UUID.randomUUID();
    private UUID organization = UUID.randomUUID();

    @BeforeEach
    void prepare() {
        seed().clear();
        user = seed().user(1, "Ann", "ann@example.org");
        organization = seed().organization(1, "Acme", "acme", user, true, 1);
    }

    private Answer feed(String query) {
        return get("/v1/users/" + user + "/notifications" + query).ok();
    }

    private String counts() {
        return get("/v1/users/" + user + "/notifications/counts").ok().text();
    }

    @Test
    void every_kind_is_told_with_the_names_of_now() {
        var actor = seed().user(2, "Bob", "bob@example.org");
        for (var kind : NotificationKind.wireNames()) seed().notification(user, organization, kind, actor, false);
        assertThat(feed("").values("body"))
                .hasSize(NotificationKind.values().length)
                .allMatch(body -> body.startsWith("Bob ") && body.contains("Acme"));
        assertThat(feed("").values("title"))
                .hasSize(NotificationKind.values().length)
                .doesNotHaveDuplicates()
                .allMatch(title -> title.contains("Acme"));
        seed().run("update directory_organization set name = 'Acme & Sons'");
        seed().run("delete from directory_user where id = ?", actor);
        assertThat(feed("").values("body"))
                .allMatch(body -> body.startsWith("Somebody ") && body.contains("Acme & Sons"));
        seed().run("delete from directory_organization");
        assertThat(feed("").values("title")).allMatch(title -> title.contains("an organization"));
    }

    @Test
    void a_kind_of_a_later_version_is_told_in_general_words() {
        seed().notification(user, organization, "invoice.paid", null, false);
        assertThat(feed("").values("title")).containsExactly("News from Acme");
        assertThat(feed("").values("body")).containsExactly("Something happened in Acme.");
    }

    @Test
    void a_notification_has_its_subject_and_when_it_was_read() {
        var id = seed().notification(user, organization, "membership.role_changed", null, true);
        assertThat(feed("").body().path("data").get(0).toString()).isEqualTo("""
                {"id":"%1$s","kind":"membership.role_changed","organizationId":"%2$s",\
                "title":"Your role in Acme is admin","body":"Somebody changed your role in Acme to admin.",\
                "actorId":null,"subject":{"type":"organization","id":"%2$s"},\
                "createdAt":"2026-03-01T00:00:00.000001Z","readAt":"2026-03-01T00:00:00.000002Z"}""".formatted(id, organization));
        assertThat(feed("?fields=subject").body().path("data").get(0).propertyNames())
                .containsExactly("id", "subject");
    }

    @Test
    void status_organization_and_kind_leave_out_the_rest() {
        var read = seed().notification(user, organization, "membership.created", null, true)
                .toString();
        var unread = seed().notification(user, UUID.randomUUID(), "membership.removed", null, false)
                .toString();
        assertThat(feed("?status=unread").ids()).containsExactly(unread);
        assertThat(feed("?status=read").ids()).containsExactly(read);
        assertThat(feed("?status=all").ids()).containsExactlyInAnyOrder(read, unread);
        assertThat(feed("?organizationId=" + organization).ids()).containsExactly(read);
        assertThat(feed("?kind=membership.removed").ids()).containsExactly(unread);
        assertThat(feed("?kind=membership.removed&status=read").ids()).isEmpty();
        Stream.of("status=new", "organizationId=x", "kind=user.created", "kind=MEMBERSHIP.CREATED", "kind=")
                .forEach(parameter -> assertThat(get("/v1/users/" + user + "/notifications?" + parameter)
                                .refused(400, "invalid_parameter")
                                .parameters())
                        .containsExactly(parameter.substring(0, parameter.indexOf('='))));
    }

    @Test
    void all_is_the_status_that_needs_no_mention() {
        for (var i = 0; i < 3; i++) seed().notification(user, organization, "membership.created", null, true);
        var cursor = feed("?limit=1&status=all").next();
        assertThat(feed("?cursor=" + cursor).ids()).hasSize(2);
        get("/v1/users/" + user + "/notifications?status=read&cursor=" + cursor).refused(400, "cursor_query_mismatch");
    }

    @Test
    void muted_kinds_are_left_out_and_come_back() {
        assertThat(counts()).isEqualTo("{\"total\":0,\"unread\":0}");
        for (var kind : List.of("membership.created", "membership.removed", "organization.deleted")) {
            seed().notification(user, organization, kind, null, false);
            seed().notification(user, organization, kind, null, true);
        }
        assertThat(counts()).isEqualTo("{\"total\":6,\"unread\":3}");
        seed().run("insert into notification_settings values (?, '{membership.created,organization.deleted}')", user);
        assertThat(feed("").values("kind")).containsOnly("membership.removed").hasSize(2);
        assertThat(feed("?kind=membership.created").ids()).isEmpty();
        assertThat(feed("?total=exact").total().path("value").asInt()).isEqualTo(2);
        assertThat(counts()).isEqualTo("{\"total\":2,\"unread\":1}");
        seed().run("update notification_settings set muted = '{}'");
        assertThat(feed("").ids()).hasSize(6);
        assertThat(counts()).isEqualTo("{\"total\":6,\"unread\":3}");
    }
}
