package dev.roster.simulation;

import java.time.Duration;
import java.util.function.Consumer;

/** A process: its threads share memory, which is lost when it crashes, and are paused together. */
public final class Instance {

    private final Simulation simulation;
    private final String name;
    private final Consumer<Instance> program;
    private int life;
    private boolean up;
    private long wakesAt;

    Instance(Simulation simulation, String name, Consumer<Instance> program) {
        this.simulation = simulation;
        this.name = name;
        this.program = program;
    }

    /** As instances call themselves in the schedule. */
    public String name() {
        return name;
    }

    /** How often it has crashed. */
    public int life() {
        return life;
    }

    /** Starts a thread; only for the program of this instance. */
    public void thread(String what, Body body) {
        simulation.add(new Actor(simulation, name + " " + what, this, body));
    }

    /** Ends all its threads at their next effect. It is started again after a while. */
    public void crash() {
        if (!up) return;
        up = false;
        life++;
        wakesAt = simulation.nanos()
                + simulation.chance().below((int) Duration.ofSeconds(2).toNanos());
    }

    void pause(Duration time) {
        wakesAt = simulation.nanos() + time.toNanos();
    }

    void wake() {
        wakesAt = Math.min(wakesAt, simulation.nanos());
    }

    long wakesAt() {
        return wakesAt;
    }

    /** Whether it is up, and has not crashed since. */
    public boolean isAlive(int since) {
        return up && life == since;
    }

    /** Whether it is up and does nothing. */
    public boolean isPaused() {
        return up && wakesAt > simulation.nanos();
    }

    boolean isDown() {
        return !up;
    }

    void startIfDue() {
        if (up || wakesAt > simulation.nanos()) return;
        up = true;
        simulation.note(name, "starts");
        program.accept(this);
    }
}
