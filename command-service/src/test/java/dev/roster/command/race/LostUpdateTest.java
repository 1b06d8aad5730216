package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.Json;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each reads, adds one, and writes what it read plus one, if nobody else wrote meanwhile. */
class LostUpdateTest extends RaceTest {

    private static final int PATCHES = 10_000;
    private static final int CALLERS = 8;
    private static final int USERS = 4;

    @Test
    void no_update_is_lost() throws ExecutionException, InterruptedException {
        var users = IntStream.range(0, USERS)
                .mapToObj(_ -> "/v1/users/" + given.user())
                .toList();
        var accepted = new ArrayList<Future<Integer>>();
        try (var callers = Executors.newFixedThreadPool(CALLERS)) {
            for (var i = 0; i < CALLERS; i++) {
                var user = users.get(i % USERS);
                accepted.add(callers.submit(() -> addOnes(user)));
            }
        }
        var sum = 0;
        for (var each : accepted) sum += each.get();
        var counted = users.stream().mapToInt(user -> number(caller.get(user))).sum();

        assertThat(counted).isEqualTo(sum).isBetween(PATCHES / CALLERS, PATCHES - 1);
    }

    /** How often that succeeded. */
    private int addOnes(String user) {
        var accepted = 0;
        var known = caller.get(user);
        for (var i = 0; i < PATCHES / CALLERS; i++) {
            var next = Json.object("name", Integer.toString(number(known) + 1));
            var reply = caller.patch(user, next, "If-Match", Objects.requireNonNull(known.header("ETag")));
            assertThat(outcome(reply)).isIn("200", "412 version_mismatch");
            if (reply.status() == 200) accepted++;
            known = reply.status() == 200 ? reply : caller.get(user);
        }
        return accepted;
    }

    private static int number(Reply user) {
        return user.text("name").equals("Ada") ? 0 : Integer.parseInt(user.text("name"));
    }
}
