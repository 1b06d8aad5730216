package dev.roster.command.race;

import static dev.roster.shared.event.AggregateType.INBOX;
import static dev.roster.shared.event.AggregateType.ORGANIZATION;
import static dev.roster.shared.event.AggregateType.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Given;
import dev.roster.command.Json;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many change the same thing. */
class SameAggregateTest extends RaceTest {

    @Test
    void every_change_of_a_user_is_a_version_of_its_own() {
        rounds(many -> {
            var user = many.user();
            return () -> {
                var replies = race(CALLERS, i -> caller.patch("/v1/users/" + user, Json.object("name", "Ada " + i)));

                assertThat(versions(replies))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(2, 1 + CALLERS).boxed().toList());
                hasVersions(USER, user, 1 + CALLERS);
            };
        });
    }

    @Test
    void every_first_mark_of_an_inbox_is_a_version_of_its_own() {
        rounds(many -> {
            var user = many.user();
            return () -> {
                var path = "/v1/users/" + user + "/notifications/mark-all";
                var replies = race(4, _ -> caller.post(path, Json.object("upTo", Given.unique())));

                assertThat(versions(replies)).containsExactly(1, 2, 3, 4);
                hasVersions(INBOX, user, 4);
            };
        });
    }

    @Test
    void a_user_is_deactivated_once() {
        rounds(many -> {
            var user = many.user();
            return () -> {
                var replies = race(CALLERS, _ -> caller.post("/v1/users/" + user + "/deactivate", null));

                assertThat(outcomes(replies)).containsOnly("200");
                assertThat(replies)
                        .filteredOn(reply -> !"unchanged".equals(reply.header("Command-Result")))
                        .hasSize(1);
                hasVersions(USER, user, 2);
            };
        });
    }

    @Test
    void a_request_that_the_database_ends_for_a_deadlock_is_tried_again(@Autowired PlatformTransactionManager manager) {
        var organization = given.organization();
        var member = given.member(organization);
        var transfer = new TransactionTemplate(manager).<CompletableFuture<Reply>>execute(_ -> {
            lock("organizations", organization);
            var running = CompletableFuture.supplyAsync(() -> caller.post(
                    "/v1/organizations/" + organization + "/transfer-ownership", Json.object("newOwnerId", member)));
            Awaitility.await().until(this::somebodyWaitsForALock);
            lock("users", member);
            return running;
        });

        assertThat(transfer.join().status()).isEqualTo(200);
        awaitDeadlock();
        hasVersions(ORGANIZATION, organization, 2);
    }

    private void lock(String table, String id) {
        jdbc.sql("select id from " + table + " where id = ?::uuid for update")
                .param(id)
                .query()
                .singleRow();
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static List<Integer> versions(List<Reply> replies) {
        return replies.stream()
                .map(reply -> reply.body().path("version").asInt())
                .sorted()
                .toList();
    }
}
