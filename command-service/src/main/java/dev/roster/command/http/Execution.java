package dev.roster.command.http;

import dev.roster.http.DatabaseGate;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out one request: through the gate, in one transaction, again from the start when PostgreSQL asks for that
 * (settings below {@code resilience4j.retry.instances.transaction}).
 */
@Component
public class Execution {

    private final DatabaseGate gate;
    private final Retry retry;
    private final TransactionTemplate transaction;

    Execution(DatabaseGate gate, RetryRegistry retries, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.retry = retries.retry("transaction");
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs a command. Nothing but the database may be touched in it.
     *
     * @throws dev.roster.http.Refusal when the command is refused; nothing has changed then
     */
    public ResponseEntity<Object> run(HttpServletRequest request, Supplier<Answer> command) {
        var origin = Origins.of(request);
        Supplier<Answer> attempt = () -> origin.call(() -> transaction.execute(_ -> command.get()));
        return pass(retry.decorateSupplier(attempt));
    }

    /** Reads the write model. */
    public ResponseEntity<Object> read(Supplier<Answer> query) {
        return pass(query);
    }

    private ResponseEntity<Object> pass(Supplier<Answer> work) {
        try {
            return gate.pass(work).toResponse();
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            throw Constraints.refusal(e);
        }
    }
}
