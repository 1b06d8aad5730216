package dev.roster.chaos.rig;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts instances again that do not run, as whoever operates services does. */
final class Supervisor implements Part {

    private static final int LOOK_MILLIS = 50;

    private final List<Instance> instances;
    private final Thread thread =
            Thread.ofPlatform().name("supervisor").daemon().unstarted(this::supervise);

    private volatile boolean closed;

    Supervisor(List<Instance> instances) {
        this.instances = instances;
    }

    void start() {
        thread.start();
    }

    private void supervise() {
        try {
            while (!closed) {
                instances.forEach(Instance::supervise);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
