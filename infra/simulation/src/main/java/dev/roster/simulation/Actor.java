package dev.roster.simulation;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A thread that runs only when it is its turn, and gives the turn on at each of its effects. */
final class Actor {

    private final Simulation simulation;
    private final String name;
    private final @Nullable Instance instance;
    private final int life;
    private final Semaphore turn = new Semaphore(0);
    private long wakesAt;
    private @Nullable BooleanSupplier awaited;

    Actor(Simulation simulation, String name, @Nullable Instance instance, Body body) {
        this.simulation = simulation;
        this.name = name;
        this.instance = instance;
        this.life = instance == null ? 0 : instance.life();
        Thread.ofVirtual().name(name).start(() -> live(body));
    }

    private void live(Body body) {
        turn.acquireUninterruptibly();
        try {
            requireAlive();
            body.run();
            simulation.ended(this, null);
        } catch (Crash e) {
            simulation.ended(this, null);
        } catch (Throwable e) {
            simulation.ended(this, e);
        }
    }

    /** It goes on when the other has given the turn to it. */
    void go() {
        turn.release();
    }

    void awaitTurn() {
        turn.acquireUninterruptibly();
    }

    void waitUntil(long nanos, @Nullable BooleanSupplier condition) {
        wakesAt = nanos;
        awaited = condition;
    }

    boolean isDead() {
        return simulation.isOver() || (instance != null && !instance.isAlive(life));
    }

    void requireAlive() {
        if (isDead()) throw new Crash();
    }

    boolean isReady(long now) {
        if (isDead()) return true;
        if (instance != null && instance.wakesAt() > now) return false;
        return wakesAt <= now || (awaited != null && awaited.getAsBoolean());
    }

    /** When it will be ready if nothing else happens. */
    long readyAt() {
        return instance == null ? wakesAt : Math.max(wakesAt, instance.wakesAt());
    }

    @Nullable
    Instance instance() {
        return instance;
    }

    @Override
    public String toString() {
        return name;
    }
}
