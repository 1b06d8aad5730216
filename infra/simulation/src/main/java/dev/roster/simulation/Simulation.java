package dev.roster.simulation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One seed, one schedule: exactly one thread runs at a time, and at each effect chance decides which one goes on, what strikes
 * it, and how much time passes. After a number of turns nothing strikes any more, and everything must come to rest.
 */
public final class Simulation {

    /** So many turns until nothing strikes any more. */
    private static final int UNREST = 250;

    /** So many more until everything must be at rest. */
    private static final int PATIENCE = 4_000;

    private static final long NEVER = Long.MAX_VALUE;

    private final Chance chance;
    private final Clock clock = new SimulatedClock(this::nanos);
    private final List<Instance> instances = new ArrayList<>();
    private final List<Actor> actors = new ArrayList<>();
    private final Faults faults;
    private final List<String> schedule = new ArrayList<>();
    private final Semaphore rest = new Semaphore(0);
    private BooleanSupplier atRest = () -> false;
    private @Nullable Actor running;
    private @Nullable Throwable failure;
    private boolean over;
    private int turns;
    private long nanos;

    public Simulation(long seed) {
        this.chance = new Chance(seed);
        this.faults = new Faults(chance);
    }

    public Chance chance() {
        return chance;
    }

    /** What time it is for everybody, from an arbitrary beginning. */
    public long nanos() {
        return nanos;
    }

    /** The same as a clock, which is right for everybody. */
    public Clock clock() {
        return clock;
    }

    /** Starts a process; the program starts its threads, now and again after each crash. */
    public Instance instance(String name, Consumer<Instance> program) {
        var instance = new Instance(this, name, program);
        instances.add(instance);
        return instance;
    }

    /** Starts a thread that never crashes, being no part of what is tested. */
    public void thread(String name, Body body) {
        add(new Actor(this, name, null, body));
    }

    void add(Actor actor) {
        actors.add(actor);
    }

    /**
     * Lets all threads go on until everything is at rest.
     *
     * @param condition whether everything is done; asked when nothing strikes any more
     * @throws AssertionError when a thread failed, or there is no rest
     */
    public void run(BooleanSupplier condition) {
        atRest = condition;
        giveTurn(choose());
        rest.acquireUninterruptibly();
        over = true;
        for (var actor : List.copyOf(actors)) {
            running = actor;
            actor.go();
            rest.acquireUninterruptibly();
        }
        if (failure instanceof AssertionError) throw new AssertionError(failure.getMessage(), failure);
        if (failure != null) throw new AssertionError(failure.toString(), failure);
    }

    /** The running thread is about to do something that others can see: they may go first, or it may never happen. */
    public void effect(String what) {
        var me = me();
        pass();
        var instance = me.instance();
        if (instance != null && strikes("crash")) {
            note(me, "crashes before: " + what);
            instance.crash();
            throw new Crash();
        }
        note(me, what);
    }

    /** Others may go first. */
    public void pass() {
        var me = me();
        me.requireAlive();
        if (me.instance() != null && strikes("pause")) {
            var time = Duration.ofMillis(chance.below(10_000));
            note(me, "pauses with its instance for " + time.toMillis() + " ms");
            me.instance().pause(time);
        }
        me.waitUntil(strikes("delay") ? nanos + chance.below(500_000_000) : nanos, null);
        giveTurnAndWait(me);
    }

    public void sleep(Duration time) {
        await(() -> false, time);
    }

    /**
     * Waits.
     *
     * @return whether the condition holds
     */
    public boolean await(BooleanSupplier condition, Duration atMost) {
        var me = me();
        me.requireAlive();
        if (condition.getAsBoolean()) return true;
        me.waitUntil(nanos + atMost.toNanos(), condition);
        giveTurnAndWait(me);
        return condition.getAsBoolean();
    }

    /** Whether this strikes now. How often it does depends on the seed; after a while, nothing strikes any more. */
    public boolean strikes(String fault) {
        return !isQuiet() && faults.strikes(fault);
    }

    /** Nothing strikes any more. */
    public boolean isQuiet() {
        return turns >= UNREST;
    }

    boolean isOver() {
        return over;
    }

    /** How often each fault has struck. */
    public Map<String, Integer> struck() {
        return faults.struck();
    }

    /** What has happened. */
    public List<String> schedule() {
        return schedule;
    }

    /** The running thread has seen what must not be. */
    public AssertionError violated(String what) {
        note(me(), "VIOLATION: " + what);
        return new AssertionError(what);
    }

    /** Writes what the running thread meets with into the schedule. */
    public void note(String what) {
        note(me(), what);
    }

    void note(Object who, String what) {
        schedule.add(nanos / 1_000 + " µs  " + who + ": " + what);
    }

    void ended(Actor actor, @Nullable Throwable cause) {
        actors.remove(actor);
        if (over) {
            rest.release();
            return;
        }
        if (cause != null) {
            note(actor, "fails: " + cause);
            failure = cause;
        }
        giveTurn(choose());
    }

    private Actor me() {
        if (running == null) throw new IllegalStateException("nobody runs");
        return running;
    }

    private void giveTurn(@Nullable Actor next) {
        if (next == null) {
            rest.release();
        } else {
            running = next;
            next.go();
        }
    }

    private void giveTurnAndWait(Actor me) {
        var next = choose();
        if (next != me) {
            giveTurn(next);
            me.awaitTurn();
        }
        me.requireAlive();
    }

    /** Who goes on; nobody when everything is at rest or cannot come to rest. */
    private @Nullable Actor choose() {
        turns++;
        if (failure != null) return null;
        if (isQuiet()) {
            if (atRest.getAsBoolean()) return null;
            instances.forEach(Instance::wake);
            if (turns > UNREST + PATIENCE) return noRest();
        }
        nanos += chance.below(200_000);
        instances.forEach(Instance::startIfDue);
        var ready = ready();
        if (ready.isEmpty()) {
            var next = nextTime();
            if (next == NEVER) return atRest.getAsBoolean() ? null : noRest();
            nanos = next;
            instances.forEach(Instance::startIfDue);
            ready = ready();
        }
        return chance.oneOf(ready);
    }

    private @Nullable Actor noRest() {
        failure = new AssertionError("there is no rest");
        return null;
    }

    private List<Actor> ready() {
        var ready = new ArrayList<Actor>(actors.size());
        for (var actor : actors) if (actor.isReady(nanos)) ready.add(actor);
        return ready;
    }

    private long nextTime() {
        var next = NEVER;
        for (var actor : actors) next = Math.min(next, actor.readyAt());
        for (var instance : instances) if (instance.isDown()) next = Math.min(next, instance.wakesAt());
        return next;
    }
}
