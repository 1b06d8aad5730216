package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.EventLog.Published;
import dev.roster.shared.event.AggregateType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;

/** Requests that begin at the same moment; whatever comes of them, the invariants hold. */
abstract class RaceTest extends CommandServiceTest {

    /** Enough for the threads to meet in many ways, few enough to wait for. */
    static final int ROUNDS = 20;

    private static final String WITHOUT_THEIR_ONE_ACTIVE_OWNER = """
            select o.id::text from organizations o
            where not o.ending
              and ((select count(*) from memberships m where m.organization_id = o.id and m.role = 'owner') <> 1
                   or not exists (select from memberships m join users u on u.id = m.user_id
                                  where m.organization_id = o.id and m.user_id = o.owner_id and m.role = 'owner'
                                    and u.active))
            """;
    private static final String ABOVE_THEIR_LIMIT = """
            select o.id::text from organizations o
            where (select count(*) from memberships m where m.organization_id = o.id) > o.max_members
            """;
    private static final String USERS_WITHOUT_SETTINGS = """
            select u.id::text from users u full join settings s on s.id = u.id where u.id is null or s.id is null
            """;

    private static final String ASSIGNED_TO_NO_MEMBER = """
            select t.id::text from tasks t
            where t.assignee_id is not null
              and not exists (select from memberships m
                              where m.organization_id = t.organization_id and m.user_id = t.assignee_id)
            """;
    private static final String ELSEWHERE_THAN_THEIR_PROJECT = """
            select t.id::text from tasks t join projects p on p.id = t.project_id
            where p.organization_id <> t.organization_id
            """;

    @AfterEach
    void the_invariants_hold() {
        for (var offenders : List.of(
                WITHOUT_THEIR_ONE_ACTIVE_OWNER,
                ABOVE_THEIR_LIMIT,
                USERS_WITHOUT_SETTINGS,
                ASSIGNED_TO_NO_MEMBER,
                ELSEWHERE_THAN_THEIR_PROJECT)) {
            assertThat(jdbc.sql(offenders).query(String.class).list())
                    .as(offenders)
                    .isEmpty();
        }
    }

    /** Makes so many calls at once; none of them may fail for a reason of ours. */
    static List<Reply> race(int count, IntFunction<Reply> call) {
        return race(IntStream.range(0, count)
                .<Supplier<Reply>>mapToObj(i -> () -> call.apply(i))
                .toList());
    }

    static List<Reply> race(List<Supplier<Reply>> calls) {
        var gate = new CountDownLatch(1);
        var replies = new ArrayList<Reply>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Reply>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    gate.await();
                    return call.get();
                }));
            }
            gate.countDown();
            for (var reply : running) replies.add(reply.get());
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        assertThat(replies)
                .allSatisfy(reply ->
                        assertThat(reply.status()).as(reply.response().body()).isLessThan(500));
        return replies;
    }

    /** Status, and code if it is a refusal. */
    static String outcome(Reply reply) {
        return (reply.status() + " " + reply.code()).strip();
    }

    static List<String> outcomes(List<Reply> replies) {
        return replies.stream().map(RaceTest::outcome).toList();
    }

    /** One call was accepted, all others were refused for this reason. */
    static Reply onlyOneOf(List<Reply> replies, String refusal) {
        var accepted = replies.stream().filter(reply -> reply.status() < 300).toList();
        assertThat(accepted).as(outcomes(replies).toString()).hasSize(1);
        assertThat(outcomes(replies))
                .filteredOn(outcome -> !outcome.startsWith("2"))
                .containsOnly(refusal);
        return accepted.getFirst();
    }

    /** The topic has each version of an aggregate up to this one: first occurrences in order, one fact for each. */
    void hasVersions(AggregateType type, String id, long last) {
        var facts = new LinkedHashMap<Long, String>();
        for (Published record : facts().about(id)) {
            if (record.envelope().type().aggregateType() != type) continue;
            var version = Long.parseLong(record.header("ce_aggregateversion"));
            var before = facts.putIfAbsent(version, record.header("ce_id"));
            if (before != null) assertThat(record.header("ce_id")).isEqualTo(before);
        }
        assertThat(facts.keySet())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }
}
