package dev.roster.bench.relay;

import dev.roster.bench.load.OpenWorkload;
import dev.roster.bench.load.WarmUp;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;

/** The relay: how soon a fact arrives, what waiting costs, how fast the outbox is drained, and in which order. */
public final class RelayPart implements Part {

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String rig() {
        return Rig.WARM;
    }

    @Override
    public Measured measure(Rig rig) throws Exception {
        var service = rig.commandService(WarmUp::withNewUsers);
        rig.postgres().requireDurable(Postgres.COMMAND);
        var arrivals = new CommitToConsumer(rig, service, OpenWorkload.fromOptions()).measure();
        var idle = new Idle(rig, service).measure();
        try (var drains = new Drains(rig, service)) {
            return Measured.join(
                    drains.againstLimits(), drains.withSnapshotHeld(), drains.byTwoInstances(), arrivals, idle);
        }
    }
}
