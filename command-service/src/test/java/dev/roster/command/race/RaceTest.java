package dev.roster.command.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.Caller.Reply;
import dev.roster.command.CommandServiceTest;
import dev.roster.shared.event.AggregateType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests that begin at the same moment; whatever comes of them, the invariants hold. */
abstract class RaceTest extends CommandServiceTest {

    /** Enough for the threads to meet in many ways, few enough to wait for. */
    static final int ROUNDS = 20;

    /** For two or three who meet, which takes little. */
    static final int MANY_ROUNDS = 60;

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

    /** Makes so many calls at once; none of them may fail for a reason of ours, and the invariants hold afterwards. */
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
        Invariants.hold(jdbc);
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

    /** Each version of an aggregate up to this one has one fact, in order. */
    void hasVersions(AggregateType type, String id, long last) {
        assertThat(appended().versions(type, id))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, last).boxed().toList());
    }
}
