package dev.roster.command.resync;

import dev.roster.command.change.Snapshots;
import dev.roster.command.outbox.Outbox;
import dev.roster.operations.JobKind;
import dev.roster.operations.JobRun;
import dev.roster.shared.event.State;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Announces aggregates again as they are: all, or those that were named. Their rows are held while the positions are drawn,
 * so that a snapshot stands behind the fact of its version and before the next; where that fact still waits, it suffices.
 */
@Component
@EnableConfigurationProperties(ResyncSettings.class)
class Resync implements JobKind {

    private final Snapshots snapshots;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final ResyncSettings settings;
    private final Clock clock;

    Resync(
            Snapshots snapshots,
            Outbox outbox,
            PlatformTransactionManager transactions,
            ResyncSettings settings,
            Clock clock) {
        this.snapshots = snapshots;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "resync";
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var named = run.request();
        if (named == null) announceAll(run);
        else transaction.executeWithoutResult(_ -> announce(run, Named.parse(named)));
    }

    private void announceAll(JobRun run) throws InterruptedException {
        var position = run.position();
        @Nullable Progress progress = position == null ? Progress.begin(snapshots.count()) : Progress.parse(position);
        while (progress != null) {
            var from = progress;
            var next = Objects.requireNonNull(transaction.execute(_ -> announceSome(run, from)));
            var announced = next.done() - from.done();
            TimeUnit.NANOSECONDS.sleep(TimeUnit.SECONDS.toNanos(announced) / settings.rate());
            progress = announced < settings.batch() ? next.nextType() : next;
        }
    }

    private Progress announceSome(JobRun run, Progress from) {
        // First, so that nothing is announced by who has been taken for dead.
        run.advance(from.toString(), from.share());
        var states = snapshots.hold(from.type(), from.after(), settings.batch());
        if (states.isEmpty()) return from;
        append(run, states);
        var next = from.passed(states.getLast().id().value(), states.size());
        run.advance(next.toString(), next.share());
        return next;
    }

    private void announce(JobRun run, List<Named> named) {
        run.finish();
        for (var some : Named.byType(named).entrySet()) {
            append(run, snapshots.hold(some.getKey(), some.getValue()));
        }
    }

    private void append(JobRun run, List<State> states) {
        if (states.isEmpty()) return;
        var now = clock.instant();
        outbox.appendMissing(states.stream()
                .map(state -> SnapshotFacts.of(state, run.id(), now))
                .toList());
    }
}
