package dev.roster.query.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.backing.Backing;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyToken;
import dev.roster.http.ConsistencyTokens;
import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.EventEnvelope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Post, then list: whoever shows the token finds what was posted, however far behind the projections are. */
final class ReadYourWritesTest extends ConsumerSide {

    private static final int POSTS = 10_000;
    private static final int CALLERS = 160;
    private static final int LONGEST_HOLD_MILLIS = 100;

    @Autowired
    private ConsistencyTokens tokens;

    @Autowired
    private TransactionTemplate transaction;

    private final AtomicBoolean isOver = new AtomicBoolean();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger misses = new AtomicInteger();
    private final AtomicInteger late = new AtomicInteger();
    private final AtomicInteger missesWithoutToken = new AtomicInteger();

    @Test
    void of_ten_thousand_posts_each_is_found_by_the_list_that_follows() throws Exception {
        for (int i = 0; i < POSTS; i++) world.users.create("User " + i);
        var posts = world.facts().stream()
                .filter(fact -> fact.type().aggregateType() == AggregateType.USER)
                .toList();
        beginAtTheEnd();
        startReader();
        var caller = new Caller(Instance.shared(Backing.shared().postgres().database("roster_projections")));
        var start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hindrance = threads.submit(this::holdUpTheProjections);
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(_ -> threads.submit(() -> postAndList(caller, posts)))
                    .toList();
            try {
                callers.forEach(ReadYourWritesTest::await);
            } finally {
                isOver.set(true);
            }
            await(hindrance);
        }
        System.out.printf(
                "%,d posts in %.1f s: %d misses, %d answers after a wait in vain; without a token %d of %d miss%n",
                POSTS,
                (System.nanoTime() - start) / 1e9,
                misses.get(),
                late.get(),
                missesWithoutToken.get(),
                POSTS / 20);
        assertThat(misses).hasValue(0);
        assertThat(missesWithoutToken).hasPositiveValue();
    }

    /** The lag: the projections wait for their turn, again and again, for a random time. */
    private void holdUpTheProjections() {
        var random = new Random(5);
        while (!isOver.get()) {
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("select id from projection_turn for update").query().singleRow();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_HOLD_MILLIS)));
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_HOLD_MILLIS)));
        }
    }

    private void postAndList(Caller caller, List<EventEnvelope> posts) {
        for (int i = next.getAndIncrement(); i < posts.size(); i = next.getAndIncrement()) {
            var post = posts.get(i);
            kafka.publish(List.of(post));
            var id = post.event().state().id().value();
            var path = "/v1/users?email=" + URLEncoder.encode(id + "@example.org", StandardCharsets.UTF_8);
            if (i % 20 == 0 && !caller.get(path).body().contains(id.toString())) missesWithoutToken.incrementAndGet();
            var token =
                    tokens.write(new ConsistencyToken(List.of(new AggregateVersion(AggregateType.USER, id, 1)), null));
            list(caller, path, token, id.toString());
        }
    }

    private void list(Caller caller, String path, String token, String id) {
        var answer = caller.get(path, "Consistency-Token", token, "Prefer", "wait=10");
        while (answer.statusCode() == 503) {
            late.incrementAndGet();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = caller.get(path, "Consistency-Token", token, "Prefer", "wait=10");
        }
        if (answer.statusCode() != 200 || !answer.body().contains(id)) misses.incrementAndGet();
    }

    private static void await(Future<?> task) {
        try {
            task.get(5, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
