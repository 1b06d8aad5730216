package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.MEMBERSHIP;
import static dev.roster.shared.event.AggregateType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;
import dev.roster.shared.event.MembershipState;
import dev.roster.shared.event.UserState;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Joining and leaving, while something else happens to the organization or the user. */
class MembershipRaceTest extends RaceTest {

    @Test
    void the_last_seat_is_taken_once() {
        var users = Stream.generate(given::user).limit(28).toList();
        rounds(many -> {
            var organization = many.organization(many.user(), ", \"maxMembers\": 10");
            for (var member : users.subList(0, 8)) many.join(organization, member);
            return () -> {
                var replies = race(20, i -> add(organization, users.get(8 + i)));

                onlyOneOf(replies, "409 member_limit_reached");
                assertThat(members(organization)).isEqualTo(10);
            };
        });
    }

    @Test
    void a_user_joins_once() {
        rounds(many -> {
            var organization = many.organization();
            var user = many.user();
            return () -> {
                var replies = race(CALLERS, _ -> add(organization, user));

                hasVersions(
                        MEMBERSHIP, onlyOneOf(replies, "409 already_a_member").id(), 1);
            };
        });
    }

    @Test
    void a_member_is_removed_once() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var path = "/v1/organizations/" + organization + "/members/" + member;
                onlyOneOf(race(CALLERS, _ -> caller.delete(path)), "404 membership_not_found");

                hasVersions(MEMBERSHIP, membership(organization, member), 2);
            };
        });
    }

    @Test
    void a_user_who_is_deactivated_joins_before_or_not_at_all() {
        rounds(many -> {
            var organization = many.organization();
            var user = many.user();
            return () -> {
                var replies = race(List.of(
                        () -> add(organization, user), () -> caller.post("/v1/users/" + user + "/deactivate", null)));
                var joined = replies.get(0);
                var deactivated = replies.get(1).state(UserState.class);

                assertThat(replies.get(1).status()).isEqualTo(200);
                assertThat(outcome(joined)).isIn("201", "409 user_inactive");
                if (joined.status() == 201) {
                    assertThat(joined.state(MembershipState.class).createdAt())
                            .isBeforeOrEqualTo(deactivated.updatedAt());
                }
            };
        });
    }

    @Test
    void nobody_joins_an_organization_after_it_was_deactivated() {
        rounds(many -> {
            var organization = many.organization();
            var user = many.user();
            return () -> {
                var replies = race(List.of(
                        () -> add(organization, user),
                        () -> caller.post("/v1/organizations/" + organization + "/deactivate", null)));

                assertThat(replies.get(1).status()).isEqualTo(200);
                assertThat(outcome(replies.get(0))).isIn("201", "409 organization_inactive");
                assertThat(members(organization)).isEqualTo(replies.get(0).status() == 201 ? 2 : 1);
            };
        });
    }

    @Test
    void a_user_who_is_deleted_leaves_no_membership() {
        rounds(many -> {
            var organization = many.organization();
            var user = many.user();
            return () -> {
                var replies = race(List.of(() -> add(organization, user), () -> caller.delete("/v1/users/" + user)));

                assertThat(replies.get(1).status()).isEqualTo(200);
                assertThat(outcome(replies.get(0))).isIn("201", "404 user_not_found");
                assertThat(members(organization)).isEqualTo(1);
                if (replies.get(0).status() == 201)
                    hasVersions(MEMBERSHIP, replies.get(0).id(), 2);
                hasVersions(USER, user, 2);
            };
        });
    }

    @Test
    void an_organization_that_is_deleted_leaves_no_membership() {
        rounds(many -> {
            var organization = many.organization();
            var user = many.user();
            return () -> {
                var replies = race(List.of(
                        () -> add(organization, user), () -> caller.delete("/v1/organizations/" + organization)));

                assertThat(replies.get(1).status()).isEqualTo(200);
                assertThat(outcome(replies.get(0))).isIn("201", "404 organization_not_found");
                assertThat(members(organization)).isZero();
                if (replies.get(0).status() == 201)
                    hasVersions(MEMBERSHIP, replies.get(0).id(), 2);
            };
        });
    }

    @Test
    void user_and_organization_end_at_once() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> caller.delete("/v1/users/" + member),
                        () -> caller.delete("/v1/organizations/" + organization)));

                assertThat(outcomes(replies)).containsOnly("200");
                hasVersions(MEMBERSHIP, membership(organization, member), 2);
            };
        });
    }

    @Test
    void seats_are_taken_away_or_taken() {
        rounds(many -> {
            var organization = many.organization();
            var users = List.of(many.user(), many.user());
            return () -> {
                var replies = race(List.of(
                        () -> add(organization, users.get(0)),
                        () -> caller.patch("/v1/organizations/" + organization, "{\"maxMembers\": 2}"),
                        () -> add(organization, users.get(1))));
                assertThat(outcomes(replies))
                        .isIn(
                                List.of("201", "200", "409 member_limit_reached"),
                                List.of("409 member_limit_reached", "200", "201"),
                                List.of("201", "422 validation_failed", "201"));
            };
        });
    }

    private long members(String organization) {
        return jdbc.sql("select count(*) from memberships where organization_id = ?::uuid")
                .param(organization)
                .query(Long.class)
                .single();
    }

    private Reply add(String organization, String user) {
        return caller.post("/v1/organizations/" + organization + "/members", Json.object("userId", user));
    }
}
