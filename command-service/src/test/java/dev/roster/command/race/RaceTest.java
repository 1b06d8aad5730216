package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.command.GivenMany;
import dev.roster.shared.event.AggregateType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that begin at the same moment; whatever comes of them, the invariants hold, and nobody waits for who waits for him. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RaceTest extends CommandServiceTest {

    /** Who want the same. */
    static final int CALLERS = 8;

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private long deadlocks;

    @BeforeAll
    void count_deadlocks() {
        deadlocks = countDeadlocks();
    }

    private long countDeadlocks() {
        return jdbc.sql(DEADLOCKS).query(Long.class).single();
    }

    /** For who has brought one about: it is told late, by a connection that has nothing to do after ten seconds. */
    void awaitDeadlock() {
        deadlocks++;
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> countDeadlocks() == deadlocks);
    }

    @AfterAll
    void nobody_waited_for_each_other() {
        assertThat(countDeadlocks()).isEqualTo(deadlocks);
    }

    private AppendedFacts appended() {
        return new AppendedFacts(jdbc);
    }

    @BeforeAll
    static void keepWhatIsAppended(@Autowired JdbcClient jdbc) {
        new AppendedFacts(jdbc).keep();
    }

    /** The database is that of other tests as well, which append what nobody wrote. */
    @AfterAll
    static void keepNoMore(@Autowired JdbcClient jdbc) {
        new AppendedFacts(jdbc).keepNoMore();
    }

    @BeforeEach
    void forgetWhatWasAppended() {
        appended().forget();
    }

    /**
     * Plays a scenario again and again; the invariants hold afterwards.
     *
     * @param scenario says what a round begins with, and answers the round
     */
    void rounds(Function<GivenMany, Runnable> scenario) {
        var many = new GivenMany(caller);
        var rounds = Stream.generate(() -> scenario.apply(many)).limit(ROUNDS).toList();
        many.make();
        rounds.forEach(Runnable::run);
        Invariants.hold(jdbc);
    }

    /** Makes so many calls at once; none of them may fail for a reason of ours. */
    List<Reply> race(int count, IntFunction<Reply> call) {
        return race(IntStream.range(0, count)
                .<Supplier<Reply>>mapToObj(i -> () -> call.apply(i))
                .toList());
    }

    List<Reply> race(List<Supplier<Reply>> calls) {
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

    /** The id of what makes the user a member, or made. */
    String membership(String organization, String user) {
        return appended().membership(organization, user);
    }

    /** Each version of an aggregate up to this one has one fact, in order. */
    void hasVersions(AggregateType type, String id, long last) {
        assertThat(appended().versions(type, id))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }
}
