package dev.roster.command.http;

import dev.roster.command.change.Bulk;
import dev.roster.command.change.Command;
import dev.roster.command.change.Outcome;
import dev.roster.http.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out commands one after the other in the transaction that is under way, as many as possible in bulk. One that is
 * refused leaves no trace, and does not keep the others from theirs.
 */
@Component
public class Together {

    private final Bulk bulk;
    private final TransactionTemplate savepoint;

    Together(Bulk bulk, PlatformTransactionManager transactions) {
        this.bulk = bulk;
        this.savepoint = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /**
     * Carries out the commands.
     *
     * @param outcomes is told each outcome, in order; may throw to end it
     */
    public <T> void run(List<Command<T>> commands, Consumer<Outcome<T>> outcomes) {
        var rest = commands;
        var most = commands.size();
        while (!rest.isEmpty()) {
            var first = runFirst(rest.subList(0, Math.min(most, rest.size())));
            first.forEach(outcomes);
            rest = rest.subList(first.size(), rest.size());
            // Behind each that is carried out alone, not all of the rest is explored anew.
            most = 2 * first.size();
        }
    }

    /** A constraint does not tell which command broke it: then half as many are tried, down to one by itself. */
    private <T> List<Outcome<T>> runFirst(List<Command<T>> commands) {
        for (var some = commands; some.size() > 1; some = some.subList(0, some.size() / 2)) {
            var outcomes = runInBulk(some);
            if (!outcomes.isEmpty()) return outcomes;
            // The roll-back has given back the locks; the halves must not take them in an order of their own.
            if (some.size() == commands.size()) bulk.lock(commands);
        }
        return List.of(runAlone(commands.getFirst()));
    }

    private <T> List<Outcome<T>> runInBulk(List<Command<T>> commands) {
        try {
            return atSavepoint(() -> bulk.run(commands));
        } catch (Refusal | DbActionExecutionException | DataIntegrityViolationException _) {
            return List.of();
        }
    }

    private <T> Outcome<T> runAlone(Command<T> command) {
        try {
            return atSavepoint(command::run);
        } catch (Refusal refusal) {
            return new Outcome.Refused<>(refusal);
        } catch (DbActionExecutionException | DataIntegrityViolationException e) {
            if (Constraints.refusal(e) instanceof Refusal refusal) return new Outcome.Refused<>(refusal);
            throw e;
        }
    }

    private <R> R atSavepoint(Supplier<R> work) {
        return Objects.requireNonNull(savepoint.execute(_ -> work.get()));
    }
}
