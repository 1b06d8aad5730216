package dev.roster.query.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.backing.Database;
import dev.roster.http.AggregateVersion;
import dev.roster.http.ConsistencyToken;
import dev.roster.http.ConsistencyTokens;
import dev.roster.query.Instance;
import dev.roster.query.given.Caller;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** One instance that applies what a test hands over, and others on the same database that answer. */
abstract class WaitingSide extends WritingSide {

    @Autowired
    private ConsistencyTokens tokens;

    static Database database() {
        return Backing.shared().postgres().database("roster_projections");
    }

    /** As the command-service would give it. */
    final String token(EventEnvelope fact) {
        return token(fact, null);
    }

    /** As the command-service would give it to a command with more facts than can be named, of which this is the last. */
    final String token(EventEnvelope fact, @Nullable String command) {
        var state = fact.event().state();
        var version =
                new AggregateVersion(fact.type().aggregateType(), state.id().value(), state.version());
        return tokens.write(new ConsistencyToken(List.of(version), command));
    }

    final String tokenOfLast() {
        return token(world.lastFact());
    }

    static Bulkhead bulkhead(Instance instance) {
        return instance.part(BulkheadRegistry.class).bulkhead("waits");
    }

    static void awaitWaiting(Instance instance, int queries) {
        var places = bulkhead(instance).getMetrics();
        await().until(() -> places.getMaxAllowedConcurrentCalls() - places.getAvailableConcurrentCalls() == queries);
    }

    static void assertLagging(HttpResponse<String> answer, String told) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Caller.body(answer);
        assertThat(problem.path("code").asString()).isEqualTo("projection_lagging");
        assertThat(problem.path("retryable").asBoolean()).isTrue();
        assertThat(problem.path("detail").asString()).contains(told);
    }

    static void assertFound(HttpResponse<String> answer, String text) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains(text);
        assertThat(answer.headers().firstValue("Preference-Applied")).isEmpty();
    }
}
