package dev.roster.command.ending;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.loop.Step;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the next part of everything that is left to end, each in a transaction of its own; others may do so meanwhile. */
@Component
class Finisher implements Step {

    private final Unfinished unfinished;
    private final Endings endings;
    private final TransactionTemplate transaction;
    private final Map<AggregateType, Parent<?>> parents;

    Finisher(Unfinished unfinished, Endings endings, PlatformTransactionManager transactions, List<Parent<?>> parents) {
        this.unfinished = unfinished;
        this.endings = endings;
        this.transaction = new TransactionTemplate(transactions);
        this.parents = parents.stream().collect(Collectors.toMap(Parent::type, Function.identity()));
    }

    /** One that fails does not keep the others from their part. */
    @Override
    public boolean run() {
        var more = false;
        RuntimeException failure = null;
        for (var factId : unfinished.all()) {
            try {
                more |= resume(factId);
            } catch (RuntimeException e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
        return more;
    }

    /** Whether something could be ended: it was left, nobody else is at it, and it has not to wait. */
    private boolean resume(UUID factId) {
        return Boolean.TRUE.equals(transaction.execute(
                _ -> unfinished.lock(factId).map(this::resume).orElse(false)));
    }

    private boolean resume(Unfinished.End left) {
        Parent<?> parent = parents.get(left.type());
        if (parent == null) throw new IllegalStateException("nothing ends after its children as " + left.type());
        return left.origin().call(() -> endings.resume(left, parent));
    }
}
