package dev.roster.command.http;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The keys that callers gave to their requests, with what these were answered, in the transaction of their effect. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class IdempotencyKeys {

    /** Does not wait for a call with the same key that is still running; the snapshot may be older than its end. */
    private static final String CLAIM = """
            select claim.caller as claimed_by, claim.key as claimed, claim.free, k.*
            from (select caller, key, pg_try_advisory_xact_lock(hashtextextended(caller || ' ' || key, 0)) as free
                  from unnest(:callers::uuid[], :keys::text[]) as wanted (caller, key)) claim
            left join idempotency_keys k on k.caller = claim.caller and k.key = claim.key
            """;

    private static final String KEEP = """
            insert into idempotency_keys (caller, key, fingerprint, status, body, version, location, token, changed)
            select * from unnest(:caller::uuid[], :key::text[], :fingerprint::bytea[], :status::int[], :body::bytea[],
                                 :version::bigint[], :location::text[], :token::text[], :changed::boolean[])
            on conflict do nothing
            """;

    /** What the caller's request as such led to, and so will again. */
    private static final Set<ProblemCode> NEVER_KEPT =
            EnumSet.of(ProblemCode.IDEMPOTENCY_KEY_IN_USE, ProblemCode.IDEMPOTENCY_KEY_REUSED);

    private static final Set<Integer> KEPT_STATUSES = Set.of(404, 409, 412, 422);

    /**
     * What is known of a key from now on.
     *
     * @param free false while the first call is still running
     */
    record Claim(boolean free, @Nullable Known known) {

        /** Whether the work is still to be done. */
        boolean isOpen() {
            return free && known == null;
        }
    }

    record Known(byte[] fingerprint, Reply reply) {}

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
        var claim = Objects.requireNonNull(claim(List.of(key)).get(key.name()));
        if (!claim.isOpen()) return earlier(claim, key);
        var reply = work.get();
        keep(Map.of(key, reply));
        return reply;
    }

    /** Claims keys until the end of the transaction. */
    Map<IdempotencyKey.Name, Claim> claim(Collection<IdempotencyKey> keys) {
        var claims = new HashMap<IdempotencyKey.Name, Claim>();
        if (keys.isEmpty()) return claims;
        jdbc.sql(CLAIM)
                .param("callers", keys.stream().map(IdempotencyKey::caller).toArray(UUID[]::new))
                .param("keys", keys.stream().map(IdempotencyKey::text).toArray(String[]::new))
                .query(row -> {
                    var name =
                            new IdempotencyKey.Name(row.getObject("claimed_by", UUID.class), row.getString("claimed"));
                    claims.put(name, claim(row));
                });
        return claims;
    }

    /**
     * The reply that was given under a key.
     *
     * @param claim that is not open
     * @throws Refusal when the first call is still running, or was another request
     */
    Reply earlier(Claim claim, IdempotencyKey key) {
        var known = claim.known();
        if (known == null) {
            throw new Refusal(ProblemCode.IDEMPOTENCY_KEY_IN_USE, "The first call with this key is still running.");
        }
        if (!Arrays.equals(known.fingerprint(), key.fingerprint())) {
            throw new Refusal(
                    ProblemCode.IDEMPOTENCY_KEY_REUSED,
                    "This key was sent with another request; a new one needs another.");
        }
        replays.increment();
        return known.reply();
    }

    /** Has the replies given under their keys from now on. */
    void keep(Map<IdempotencyKey, Reply> replies) {
        if (replies.isEmpty()) return;
        var kept = List.copyOf(replies.entrySet());
        var count = jdbc.sql(KEEP)
                .param("caller", column("uuid", kept, key -> key.getKey().caller()))
                .param("key", column("text", kept, key -> key.getKey().text()))
                .param("fingerprint", octets(kept, key -> key.getKey().fingerprint()))
                .param("status", column("int4", kept, reply -> reply.getValue().status()))
                .param("body", octets(kept, reply -> reply.getValue().body()))
                .param("version", column("int8", kept, reply -> reply.getValue().version()))
                .param(
                        "location",
                        column("text", kept, reply -> reply.getValue().location()))
                .param("token", column("text", kept, reply -> reply.getValue().token()))
                .param("changed", column("bool", kept, reply -> reply.getValue().changed()))
                .update();
        if (count < kept.size()) throw new ConcurrencyFailureException("the same key was kept at the same moment");
    }

    private static <T> SqlArrayValue column(String type, List<T> rows, Function<T, @Nullable Object> value) {
        return new SqlArrayValue(type, rows.stream().map(value).toArray());
    }

    /** As an array of its own type: the driver takes no bytes among objects. */
    private static <T> SqlArrayValue octets(List<T> rows, Function<T, byte[]> value) {
        Object[] octets = rows.stream().map(value).toArray(byte[][]::new);
        return new SqlArrayValue("bytea", octets);
    }

    private static Claim claim(ResultSet row) throws SQLException {
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
