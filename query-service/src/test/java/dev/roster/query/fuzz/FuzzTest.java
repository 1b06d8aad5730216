package dev.roster.query.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.http.ProblemCode;
import dev.roster.query.document.ApiDocument;
import dev.roster.query.document.Operation;
import dev.roster.query.fuzz.Requests.Made;
import dev.roster.query.page.ReadingSide;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever is asked, the service answers, and as its document says: no failure of its own, no problem without a documented
 * code, no success of another shape. {@code -Droster.seed=} asks something else.
 */
final class FuzzTest extends ReadingSide {

    private static final long SEED = Long.getLong("roster.seed", 1);

    /** As many for each operation. */
    private static final int ROUNDS = Integer.getInteger("roster.fuzz.rounds", 100);

    private static final Pattern CURSOR = Pattern.compile("\"(?:next|prev)Cursor\":\"([^\"]+)\"");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ApiDocument document = ApiDocument.read();
    private final List<String> failures = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @Test
    void whatever_is_asked_is_answered_as_documented() {
        var random = new Random(SEED);
        var chance = new Chance(random);
        var known = new Known(chance, seed(random));
        var requests = new Requests(chance, known);
        for (var round = 0; round < ROUNDS; round++) {
            for (var operation : operations()) ask(operation, requests.next(operation), known);
        }
        assertThat(failures)
                .as("again with -Dtest=FuzzTest -Droster.seed=%s", SEED)
                .isEmpty();
        assertThat(statuses.keySet()).as("all kinds of answers").contains(200, 304, 400, 404, 406);
    }

    /** All but a rebuild, which would go on behind the other tests. */
    private List<Operation> operations() {
        return document.operations().stream()
                .filter(operation -> !operation.path().equals("/admin/rebuilds"))
                .toList();
    }

    private void ask(Operation operation, Made made, Known known) {
        try {
            var answer = send(made);
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            // There is no other side here that a comparison could ask.
            if (!operation.path().equals("/admin/comparisons"))
                assertThat(answer.statusCode()).as(beginning(answer)).isLessThan(500);
            assertThat(document.faults(operation, answer)).as(beginning(answer)).isEmpty();
            if (answer.statusCode() >= 400) isProblem(answer);
            CURSOR.matcher(answer.body()).results().forEach(match -> known.cursor(match.group(1)));
            answer.headers().firstValue("ETag").ifPresent(known::tag);
        } catch (RuntimeException | AssertionError e) {
            failures.add(made + "\n" + e.toString().replaceAll("[^\\x20-\\x7e]+", " "));
        }
    }

    private HttpResponse<String> send(Made made) {
        var request = HttpRequest.newBuilder(address(made.path()))
                .timeout(Duration.ofSeconds(30))
                .method(made.method(), BodyPublishers.noBody());
        if (!made.headers().isEmpty()) request.headers(made.headers().toArray(String[]::new));
        try {
            return CLIENT.send(request.build(), bodies());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static BodyHandler<String> bodies() {
        return head -> head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? new Left()
                : BodyHandlers.ofString().apply(head);
    }

    private static String beginning(HttpResponse<String> answer) {
        return answer.body().substring(0, Math.min(500, answer.body().length()));
    }

    private static void isProblem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Arrays.stream(ProblemCode.values()).filter(code -> code.status() == answer.statusCode()))
                .extracting(ProblemCode::wireName)
                .anyMatch(code -> answer.body().contains("\"code\":\"" + code + "\""));
    }

    /** A stream has no end to wait for: it is left after its head. */
    private static final class Left implements BodySubscriber<String> {

        @Override
        public CompletionStage<String> getBody() {
            return CompletableFuture.completedStage("");
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> item) {}

        @Override
        public void onError(Throwable throwable) {}

        @Override
        public void onComplete() {}
    }
}
