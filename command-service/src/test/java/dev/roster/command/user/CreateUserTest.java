package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.shared.event.NotificationKind;
import dev.roster.shared.event.SettingsEvent.SettingsCreated;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserState;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreateUserTest extends CommandServiceTest {

    @Test
    void a_user_is_created_with_settings() {
        var email = Given.email();
        var reply = create("{'name': 'Ada Lovelace', 'email': '%s'}", email);

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).isEqualTo("/v1/users/" + reply.id());
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.header("Command-Result")).isNull();
        assertThat(UUID.fromString(reply.id()).version()).isEqualTo(7);
        assertThat(reply.text("updatedAt")).isEqualTo(reply.text("createdAt"));
        assertThat(reply.body())
                .isEqualTo(Json.tree("""
                        {'id': '%s', 'name': 'Ada Lovelace', 'email': '%s', 'role': 'user', 'active': true,
                         'avatarUrl': null, 'externalId': null, 'billingCustomerId': null,
                         'createdAt': '%s', 'updatedAt': '%s', 'version': 1}
                        """, reply.id(), email, reply.text("createdAt"), reply.text("createdAt")));
        assertThat(caller.get("/v1/users/" + reply.id()).body()).isEqualTo(reply.body());
        assertThat(facts(reply))
                .containsExactlyInAnyOrder(
                        new UserCreated(reply.state(UserState.class)), new SettingsCreated(settings(reply)));
        assertThat(settings(reply).version()).isEqualTo(1);
    }

    @Test
    void everything_that_is_given_is_kept() {
        var id = UUID.randomUUID().toString();
        var external = "crm " + id;
        var reply = create("""
                {'id': '%s', 'name': 'Ada', 'email': '%s', 'role': 'moderator', 'externalId': '%s',
                 'avatarUrl': 'https://images.example.com/ada.png?s=1#x', 'billingCustomerId': 'cus_%s',
                 'settings': {'locale': 'en-gb', 'timezone': 'Europe/London',
                              'notifications': {'membership.removed': false, 'membership.created': null}}}
                """, id, Given.email(), external, id);

        assertThat(reply.id()).isEqualTo(id);
        assertThat(reply.text("role")).isEqualTo("moderator");
        assertThat(reply.text("externalId")).isEqualTo(external);
        assertThat(reply.text("avatarUrl")).isEqualTo("https://images.example.com/ada.png?s=1#x");
        assertThat(reply.text("billingCustomerId")).isEqualTo("cus_" + id);
        assertThat(caller.get("/v1/users/" + id).body()).isEqualTo(reply.body());
        var settings = settings(reply);
        assertThat(settings.locale()).isEqualTo("en-GB");
        assertThat(settings.timezone()).isEqualTo("Europe/London");
        assertThat(settings.notifications())
                .containsEntry("membership.removed", false)
                .containsEntry("membership.created", true)
                .containsOnlyKeys(NotificationKind.wireNames());
    }

    @Test
    void null_is_as_good_as_absent() {
        var reply = create("""
                {'id': null, 'name': 'Ada', 'email': '%s', 'role': null, 'avatarUrl': null, 'externalId': null,
                 'billingCustomerId': null, 'settings': null}
                """, Given.email());

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.text("role")).isEqualTo("user");
    }

    private SettingsState settings(Reply user) {
        return caller.get("/v1/users/" + user.id() + "/settings").state(SettingsState.class);
    }

    private Reply create(String template, Object... arguments) {
        return caller.post("/v1/users", Json.text(template, arguments));
    }
}
