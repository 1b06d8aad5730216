package dev.roster.chaos.fault;

import dev.roster.backing.Waiting;
import dev.roster.chaos.rig.Instance;
import dev.roster.chaos.rig.Rig;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** What happens to instances of the services. */
record InstanceFaults(Rig rig, ActiveRelay relay, Duration lease, Random random, Recovering recovering) {

    void killRelay() throws Exception {
        var active = relay.findReady();
        var holder = relay.holder();
        var start = System.nanoTime();
        active.kill(Pauses.any(random));
        recovering.inBackground(FaultKind.RELAY_KILLED, start, () -> relay.hasChanged(holder), active::isReady);
    }

    void killCommand() throws InterruptedException {
        kill(FaultKind.COMMAND_KILLED, relay.other(relay.findReady()));
    }

    void killQuery() throws InterruptedException {
        kill(FaultKind.QUERY_KILLED, rig.queries().get(random.nextInt(2)));
    }

    private void kill(FaultKind kind, Instance instance) throws InterruptedException {
        Waiting.until(instance.name(), instance::isReady);
        var down = Pauses.any(random);
        var start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(down);
        instance.kill(down);
        recovering.inBackground(kind, start, instance::isReady, () -> true);
    }

    /** The next one need not wait for the lease to end. */
    void endRelay() throws Exception {
        var active = relay.findReady();
        var holder = relay.holder();
        var start = System.nanoTime();
        recovering.inBackground(FaultKind.RELAY_ENDED, start, () -> relay.hasChanged(holder), active::isReady);
        active.end();
        // An orderly end is not to be charged with what strikes next: without a database nobody takes over.
        Waiting.until("another relay", () -> relay.hasChanged(holder));
    }

    /** For longer than its lease, so that it wakes up among the facts of another. */
    void stopRelay() throws Exception {
        var active = relay.findReady();
        var holder = relay.holder();
        var start = System.nanoTime();
        active.stop();
        try {
            recovering.await(FaultKind.RELAY_STOPPED, start, () -> relay.hasChanged(holder));
            TimeUnit.MILLISECONDS.sleep(lease.toMillis() / 2);
        } finally {
            active.resume();
        }
    }
}
