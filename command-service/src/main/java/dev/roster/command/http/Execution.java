package dev.roster.command.http;

import dev.roster.command.change.Attempt;
import dev.roster.command.change.Precondition;
import dev.roster.http.DatabaseGate;
import dev.roster.http.Refusal;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out one request: together with others that wait, or by itself through the gate, in one transaction, again from the
 * start when PostgreSQL asks for that (settings below {@code resilience4j.retry.instances.transaction}).
 */
@Component
class Execution {

    private final DatabaseGate gate;
    private final Retry retry;
    private final TransactionTemplate transaction;
    private final IdempotencyKeys keys;
    private final Replies replies;
    private final SharedTransactions shared;

    Execution(
            DatabaseGate gate,
            RetryRegistry retries,
            PlatformTransactionManager transactions,
            IdempotencyKeys keys,
            Replies replies,
            SharedTransactions shared) {
        this.gate = gate;
        this.retry = retries.retry("transaction");
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.replies = replies;
        this.shared = shared;
    }

    /**
     * Runs a command. Nothing but the database may be touched in it.
     *
     * @throws Refusal when the command is refused; nothing has changed then
     */
    Reply run(Request request, Supplier<Answer> command) {
        var reply = request.mayShare() ? shared.run(request, command) : Optional.<Reply>empty();
        return reply.orElseGet(() -> alone(request, command));
    }

    private Reply alone(Request request, Supplier<Answer> command) {
        try {
            return once(request, () -> attempt(request.precondition(), command));
        } catch (Refusal refusal) {
            if (request.key() == null || !IdempotencyKeys.keeps(refusal)) throw refusal;
            return once(request, () -> replies.of(refusal, request.path(), request.id()));
        }
    }

    /** Reads the write model. */
    Reply read(Supplier<Answer> query) {
        return gate.pass(() -> attempt(Precondition.NONE, query));
    }

    private Reply once(Request request, Supplier<Reply> work) {
        var key = request.key();
        Supplier<Reply> keyed = key == null ? work : () -> keys.once(key, work);
        Supplier<Reply> round = () -> request.origin().call(() -> transaction.execute(_ -> keyed.get()));
        try {
            return gate.pass(retry.decorateSupplier(round));
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            throw Constraints.refusal(e);
        }
    }

    private Reply attempt(Precondition precondition, Supplier<Answer> work) {
        var attempt = new Attempt(precondition);
        return replies.of(attempt.run(work::get), attempt);
    }
}
