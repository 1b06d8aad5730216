package dev.roster.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Given;
import dev.roster.command.Json;
import dev.roster.http.ProblemCode;
import dev.roster.shared.event.EventType;
import dev.roster.shared.event.MembershipEvent.MembershipRemoved;
import dev.roster.shared.event.MembershipEvent.Reason;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.SettingsEvent.SettingsDeleted;
import dev.roster.shared.event.SettingsState;
import dev.roster.shared.event.UserEvent.UserDeleted;
import dev.roster.shared.event.UserState;
import org.junit.jupiter.api.Test;

class DeleteUserTest extends CommandServiceTest {

    @Test
    void all_that_belongs_to_the_user_ends_first() {
        var user = given.user();
        var first = given.join(given.organization(), user).state(MembershipState.class);
        var second = given.join(given.organization(), user).state(MembershipState.class);
        var settings = caller.get("/v1/users/" + user + "/settings").state(SettingsState.class);
        var reply = caller.delete("/v1/users/" + user);
        var end = reply.state(UserState.class);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("ETag")).isEqualTo("\"2\"");
        assertThat(facts(reply))
                .containsExactlyInAnyOrder(
                        ended(first, end),
                        ended(second, end),
                        new SettingsDeleted(new SettingsState(
                                settings.id(), settings.locale(), settings.timezone(), settings.notifications(), 2)),
                        new UserDeleted(end));
    }

    @Test
    void the_ends_of_the_children_name_the_end_of_the_user_as_their_cause() {
        var user = given.user();
        given.join(given.organization(), user);
        var records = facts().records(given.deletedUser(user));
        var parent = records.stream()
                .filter(record -> record.envelope().type() == EventType.USER_DELETED)
                .toList();

        assertThat(parent).hasSize(1);
        assertThat(parent.getFirst().headers()).doesNotContainKey("ce_causationid");
        assertThat(records)
                .filteredOn(record -> !parent.contains(record))
                .hasSize(2)
                .extracting(record -> record.header("ce_causationid"))
                .containsOnly(parent.getFirst().header("ce_id"));
    }

    @Test
    void nothing_is_left() {
        var organization = given.organization();
        var user = given.member(organization);
        given.deletedUser(user);

        refused(ProblemCode.USER_NOT_FOUND, () -> caller.get("/v1/users/" + user));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.get("/v1/users/" + user + "/settings"));
        refused(
                ProblemCode.MEMBERSHIP_NOT_FOUND,
                () -> caller.get("/v1/organizations/" + organization + "/members/" + user));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.delete("/v1/users/" + user));
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.post("/v1/users/" + user + "/reactivate", null));
    }

    @Test
    void an_owner_cannot_be_deleted() {
        var user = given.user();
        var owned = given.organization(user);
        given.join(given.organization(), user);
        var reply = refused(ProblemCode.USER_OWNS_ORGANIZATIONS, () -> caller.delete("/v1/users/" + user));

        assertThat(reply.body().path("organizationIds")).isEqualTo(Json.tree("['%s']", owned));
    }

    @Test
    void an_inactive_user_can_be_deleted() {
        var user = given.user();
        given.deactivatedUser(user);

        assertThat(given.deletedUser(user).header("ETag")).isEqualTo("\"3\"");
    }

    @Test
    void an_unknown_user_is_not_found() {
        refused(ProblemCode.USER_NOT_FOUND, () -> caller.delete("/v1/users/" + Given.unique()));
    }

    @Test
    void a_deletion_has_nothing_to_say() {
        var user = given.user();

        refused(
                ProblemCode.VALIDATION_FAILED,
                () -> caller.call("DELETE", "/v1/users/" + user, Json.object("reason", "no")),
                "/reason unknown");
        assertThat(caller.call("DELETE", "/v1/users/" + user, "{}").status()).isEqualTo(200);
    }

    private static MembershipRemoved ended(MembershipState before, UserState end) {
        var last = new MembershipState(
                before.id(),
                before.organizationId(),
                before.userId(),
                before.role(),
                before.createdAt(),
                end.updatedAt(),
                2);
        return new MembershipRemoved(last, Reason.USER_DELETED);
    }
}
