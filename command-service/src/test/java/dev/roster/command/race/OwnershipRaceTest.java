package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.MEMBERSHIP;
import static dev.roster.shared.event.AggregateType.ORGANIZATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ways to lose the owner of an organization. */
class OwnershipRaceTest extends RaceTest {

    @Test
    void a_member_becomes_the_owner_or_is_removed() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var replies = race(
                        List.of(() -> transfer(organization, member), () -> caller.delete(path(organization, member))));

                assertThat(outcomes(replies))
                        .isIn(List.of("200", "409 last_owner"), List.of("404 membership_not_found", "200"));
            };
        });
    }

    @Test
    void a_member_becomes_the_owner_or_gets_another_role() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> transfer(organization, member),
                        () -> caller.patch(path(organization, member), Json.object("role", "admin"))));

                assertThat(outcomes(replies)).isIn(List.of("200", "409 last_owner"), List.of("200", "200"));
                hasVersions(
                        MEMBERSHIP,
                        membership(organization, member),
                        replies.get(1).status() == 200 ? 3 : 2);
            };
        });
    }

    @Test
    void a_user_becomes_the_owner_or_inactive() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> transfer(organization, member),
                        () -> caller.post("/v1/users/" + member + "/deactivate", null)));

                assertThat(outcomes(replies))
                        .isIn(List.of("200", "409 last_owner"), List.of("409 user_inactive", "200"));
            };
        });
    }

    @Test
    void a_user_becomes_the_owner_or_is_deleted() {
        rounds(many -> {
            var organization = many.organization();
            var member = many.member(organization);
            return () -> {
                var replies =
                        race(List.of(() -> transfer(organization, member), () -> caller.delete("/v1/users/" + member)));

                assertThat(outcomes(replies))
                        .isIn(
                                List.of("200", "409 user_owns_organizations"),
                                List.of("404 membership_not_found", "200"));
            };
        });
    }

    @Test
    void a_user_founds_an_organization_or_is_deleted() {
        rounds(many -> {
            var user = many.user();
            return () -> {
                var replies = race(List.of(() -> found(user), () -> caller.delete("/v1/users/" + user)));

                assertThat(outcomes(replies))
                        .isIn(List.of("201", "409 user_owns_organizations"), List.of("404 user_not_found", "200"));
            };
        });
    }

    @Test
    void a_user_founds_an_organization_or_is_deactivated() {
        rounds(many -> {
            var user = many.user();
            return () -> {
                var replies =
                        race(List.of(() -> found(user), () -> caller.post("/v1/users/" + user + "/deactivate", null)));

                assertThat(outcomes(replies))
                        .isIn(List.of("201", "409 last_owner"), List.of("409 user_inactive", "200"));
            };
        });
    }

    @Test
    void of_two_new_owners_the_last_one_stays() {
        rounds(many -> {
            var owner = many.user();
            var organization = many.organization(owner);
            var first = many.member(organization);
            var second = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> transfer(organization, first),
                        () -> transfer(organization, second),
                        () -> transfer(organization, first)));

                assertThat(outcomes(replies)).containsOnly("200");
                var version = caller.get("/v1/organizations/" + organization)
                        .body()
                        .path("version")
                        .longValue();
                assertThat(version).isBetween(3L, 4L);
                hasVersions(ORGANIZATION, organization, version);
            };
        });
    }

    @Test
    void of_two_who_could_become_the_owner_both_are_removed_or_one_stays_as_the_owner() {
        rounds(many -> {
            var organization = many.organization();
            var first = many.member(organization);
            var second = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> transfer(organization, first),
                        () -> caller.delete(path(organization, first)),
                        () -> caller.delete(path(organization, second))));
                assertThat(outcomes(replies))
                        .isIn(
                                List.of("200", "409 last_owner", "200"),
                                List.of("404 membership_not_found", "200", "200"));
            };
        });
    }

    @Test
    void an_owner_who_leaves_has_handed_over_before() {
        rounds(many -> {
            var owner = many.user();
            var organization = many.organization(owner);
            var member = many.member(organization);
            return () -> {
                var replies = race(List.of(
                        () -> transfer(organization, member),
                        () -> caller.post("/v1/users/" + owner + "/deactivate", null),
                        () -> caller.delete(path(organization, owner))));
                assertThat(outcomes(replies).get(0)).isEqualTo("200");
                assertThat(outcomes(replies).subList(1, 3)).isSubsetOf("200", "409 last_owner");
            };
        });
    }

    private Reply transfer(String organization, String user) {
        return caller.post(
                "/v1/organizations/" + organization + "/transfer-ownership", Json.object("newOwnerId", user));
    }

    private Reply found(String owner) {
        return caller.post("/v1/organizations", Json.text("{'name': 'Acme', 'ownerId': '%s'}", owner));
    }

    private static String path(String organization, String user) {
        return "/v1/organizations/" + organization + "/members/" + user;
    }
}
