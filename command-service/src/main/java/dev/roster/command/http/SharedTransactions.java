package dev.roster.command.http;

import dev.roster.command.change.Command;
import dev.roster.command.change.Outcome;
import dev.roster.http.DatabaseGate;
import dev.roster.http.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out requests that wait at the same moment in one transaction, each with its own reply or refusal: they share its
 * statements and its wait for the disk. What goes wrong in it has changed nothing, and each is then carried out by itself.
 */
@Component
@EnableConfigurationProperties(ConvoySettings.class)
class SharedTransactions implements AutoCloseable {

    /**
     * One that waits for a lock keeps all others waiting. Statements are planned once, since to plan them takes longer than to look
     * for a few keys; and along indexes, since a plan is kept while the tables grow.
     */
    private static final String SETTINGS = """
            select set_config('lock_timeout', :millis, true), set_config('plan_cache_mode', 'force_generic_plan', true),
                set_config('enable_seqscan', 'off', true)""";

    private final DatabaseGate gate;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Together together;
    private final IdempotencyKeys keys;
    private final Replies replies;
    private final ConvoySettings settings;
    private final Convoys<Ready, Optional<Supplier<Reply>>> convoys;

    /** A request and what it asks for. */
    private record Ready(Request request, Supplier<Answer> command) {

        Stream<IdempotencyKey> key() {
            return Stream.ofNullable(request.key());
        }

        Command<Answer> inItsName() {
            return new Command<>(request.precondition(), () -> request.origin().call(command::get));
        }
    }

    SharedTransactions(
            DatabaseGate gate,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            Together together,
            IdempotencyKeys keys,
            Replies replies,
            ConvoySettings settings) {
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
        this.together = together;
        this.keys = keys;
        this.replies = replies;
        this.settings = settings;
        this.convoys = new Convoys<>(settings.lanes(), settings.longest(), this::drive);
    }

    /**
     * Runs a command, together with those of others.
     *
     * @return empty when it has to be carried out by itself
     * @throws Refusal when the command is refused; nothing has changed then
     */
    Optional<Reply> run(Request request, Supplier<Answer> command) {
        return convoys.join(new Ready(request, command), settings.patience())
                .flatMap(Function.identity())
                .map(Supplier::get);
    }

    @Override
    public void close() {
        convoys.close();
    }

    private List<Optional<Supplier<Reply>>> drive(List<Ready> convoy) {
        var isBegun = new AtomicBoolean();
        var isDone = new AtomicBoolean();
        try {
            return gate.pass(() -> Objects.requireNonNull(transaction.execute(_ -> {
                isBegun.set(true);
                var results = carryOut(convoy);
                isDone.set(true);
                return results;
            })));
        } catch (RuntimeException e) {
            if (!isBegun.get()) throw e;
            // Before the end of its work nothing can have been committed; after it, nobody knows.
            var isFinal = isDone.get() || (convoy.size() == 1 && isRefusalWithoutKey(e, convoy.getFirst()));
            var result = isFinal ? Optional.of(failing(e)) : Optional.<Supplier<Reply>>empty();
            return Collections.nCopies(convoy.size(), result);
        }
    }

    private static boolean isRefusalWithoutKey(RuntimeException failure, Ready one) {
        return failure instanceof Refusal && one.request().key() == null;
    }

    private List<Optional<Supplier<Reply>>> carryOut(List<Ready> convoy) {
        applySettings();
        var results = new ArrayList<>(Collections.nCopies(convoy.size(), Optional.<Supplier<Reply>>empty()));
        var going = new ArrayList<Integer>();
        var claims = keys.claim(convoy.stream().flatMap(Ready::key).toList());
        for (var i = 0; i < convoy.size(); i++) {
            var key = convoy.get(i).request().key();
            // Whose key has been seen in this convoy is carried out after it, by itself.
            var claim = key == null ? null : claims.remove(key.name());
            if (key == null || (claim != null && claim.isOpen())) going.add(i);
            else if (claim != null) results.set(i, Optional.of(earlier(claim, key)));
        }
        var outcomes =
                outcomes(going.stream().map(i -> convoy.get(i).inItsName()).toList());
        var kept = new HashMap<IdempotencyKey, Reply>();
        for (var i = 0; i < outcomes.size(); i++) {
            var request = convoy.get(going.get(i)).request();
            var outcome = outcomes.get(i);
            results.set(going.get(i), Optional.of(request.origin().call(() -> result(request, outcome, kept))));
        }
        keys.keep(kept);
        return results;
    }

    private void applySettings() {
        jdbc.sql(SETTINGS)
                .param("millis", Long.toString(settings.lock().toMillis()))
                .query()
                .singleRow();
    }

    private List<Outcome<Answer>> outcomes(List<Command<Answer>> commands) {
        if (commands.size() == 1) return List.of(commands.getFirst().run());
        var outcomes = new ArrayList<Outcome<Answer>>();
        together.run(commands, outcomes::add);
        return outcomes;
    }

    private Supplier<Reply> result(Request request, Outcome<Answer> outcome, Map<IdempotencyKey, Reply> kept) {
        return switch (outcome) {
            case Outcome.Done<Answer>(var answer, var attempt) -> keep(request, replies.of(answer, attempt), kept);
            case Outcome.Refused<Answer>(var refusal) ->
                request.key() != null && IdempotencyKeys.keeps(refusal)
                        ? keep(request, replies.of(refusal, request.path(), request.id()), kept)
                        : failing(refusal);
        };
    }

    private static Supplier<Reply> keep(Request request, Reply reply, Map<IdempotencyKey, Reply> kept) {
        if (request.key() != null) kept.put(request.key(), reply);
        return () -> reply;
    }

    private Supplier<Reply> earlier(IdempotencyKeys.Claim claim, IdempotencyKey key) {
        try {
            var reply = keys.earlier(claim, key);
            return () -> reply;
        } catch (Refusal refusal) {
            return failing(refusal);
        }
    }

    private static Supplier<Reply> failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }
}
