package dev.roster.command.http;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys that callers gave to their requests, with what these were answered, in the transaction of their effect. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    /** Does not wait for a call with the same key that is still running; the snapshot may be older than its end. */
    private static final String CLAIM = """
            select claim.free, k.*
            from (select pg_try_advisory_xact_lock(hashtextextended(:caller || ' ' || :key, 0)) as free) claim
            left join idempotency_keys k on k.caller = :caller::uuid and k.key = :key
            """;

    private static final String KEEP = """
            insert into idempotency_keys (caller, key, fingerprint, status, body, version, location, token, changed)
            values (:caller, :key, :fingerprint, :status, :body, :version, :location, :token, :changed)
            on conflict do nothing
            """;

    /** What the caller's request as such led to, and so will again. */
    private static final Set<ProblemCode> NEVER_KEPT =
            EnumSet.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE, ProblemCode.IDEMPOTENCY_KEY_REUSED);

    private static final Set<Integer> KEPT_STATUSES = Set.of(404, 409, 412, 422);

    private record Claim(boolean free, @Nullable Known known) {}

    private record Known(byte[] fingerprint, Reply reply) {}

    private final JdbcClient jdbc;
    private final Counter replays;

    IdempotencyKeys(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.replays = Counter.builder("roster.idempotency.replays")
                .description("Answers that were given again under their key")
                .register(meters);
    }

    /** Whether the same request is to be refused again under its key. */
    static boolean keeps(Refusal refusal) {
        return KEPT_STATUSES.contains(refusal.code().status()) && !NEVER_KEPT.contains(refusal.code());
    }

    /**
     * The reply that was given under the key; if there is none, the work's, which is given from now on.
     *
     * @throws Refusal when the first call is still running, or was another request
     */
    Reply once(IdempotencyKey key, Supplier<Reply> work) {
        var claim = jdbc.sql(CLAIM)
                .param("caller", key.caller().toString())
                .param("key", key.text())
                .query(IdempotencyKeys::claim)
                .single();
        if (claim.known() != null) return replay(claim.known(), key);
        if (!claim.free()) {
            throw new Refusal(ProblemCode.IDEMPOTENCY_KEY_IN_USE, "The first call with this key is still running.");
        }
        var reply = work.get();
        keep(key, reply);
        return reply;
    }

    private Reply replay(Known known, IdempotencyKey key) {
        if (!Arrays.equals(known.fingerprint(), key.fingerprint())) {
            throw new Refusal(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This key was sent with another request; a new one needs another.");
        }
        replays.increment();
        return known.reply();
    }

    private void keep(IdempotencyKey key, Reply reply) {
        var kept = jdbc.sql(KEEP)
                .param("caller", key.caller())
                .param("key", key.text())
                .param("fingerprint", key.fingerprint())
                .param("status", reply.status())
                .param("body", reply.body())
                .param("version", reply.version())
                .param("location", reply.location())
                .param("token", reply.token())
                .param("changed", reply.changed())
                .update();
        if (kept == 0) throw new ConcurrencyFailureException("the same key was kept at the same moment");
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        var fingerprint = row.getBytes("fingerprint");
        return new Claim(row.getBoolean("free"), fingerprint == null ? null : new Known(fingerprint, reply(row)));
    }

    private static Reply reply(ResultSet row) throws SQLException {
        return new Reply(
                row.getInt("status"),
                row.getBytes("body"),
                row.getObject("version", Long.class),
                row.getString("location"),
                row.getString("token"),
                row.getBoolean("changed"),
                true);
    }
}
