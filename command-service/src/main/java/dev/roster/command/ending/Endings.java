package dev.roster.command.ending;

import dev.roster.command.change.Aggregate;
import dev.roster.command.change.Attempt;
import dev.roster.command.change.Change.Ended;
import dev.roster.command.change.Changes;
import dev.roster.command.change.UsedIds;
import dev.roster.shared.id.Uuids;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Ends aggregates after their children: in the caller's transaction if these are few, else a part at a time, the first
 * part in the caller's transaction and the others soon after it. What is decided stays decided whatever crashes.
 */
@Component
@EnableConfigurationProperties(EndingSettings.class)
public class Endings {

    private final Unfinished unfinished;
    private final UsedIds usedIds;
    private final Changes changes;
    private final int chunk;
    private final CopyOnWriteArrayList<Runnable> afterBegin = new CopyOnWriteArrayList<>();

    Endings(Unfinished unfinished, UsedIds usedIds, Changes changes, EndingSettings settings) {
        this.unfinished = unfinished;
        this.usedIds = usedIds;
        this.changes = changes;
        this.chunk = settings.chunk();
    }

    /** Ends an aggregate whose row is locked; for its caller it has ended, finished or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public <A extends Aggregate> Ended<A> begin(Ended<A> end, Parent<A> parent) {
        var cause = Uuids.next();
        var part = new Ending(cause, end.at(), chunk);
        proceed(end, parent, part);
        if (!part.isComplete()) {
            parent.hide(end.aggregate());
            unfinished.add(cause, end);
            Attempt.reach(end.fact().state());
            wakeAfterCommit();
        }
        return end;
    }

    /**
     * Ends the next part of what is left to end.
     *
     * @return whether there was anything that could end now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    <A extends Aggregate> boolean resume(Unfinished.End left, Parent<A> parent) {
        var part = new Ending(left.factId(), left.time(), chunk);
        proceed(parent.end(left.aggregateId(), left.time()), parent, part);
        if (part.isComplete()) unfinished.remove(left);
        return part.isComplete() || part.limit() <= chunk;
    }

    /** Has something run after each commit that left something to end. */
    void afterBegin(Runnable wake) {
        afterBegin.add(wake);
    }

    private <A extends Aggregate> void proceed(Ended<A> end, Parent<A> parent, Ending part) {
        parent.endChildren(end.aggregate(), part);
        if (!part.isComplete()) return;
        usedIds.add(end.aggregate().id());
        changes.save(end, part.cause(), null);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                afterBegin.forEach(Runnable::run);
            }
        });
    }
}
