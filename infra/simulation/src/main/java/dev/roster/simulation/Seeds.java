package dev.roster.simulation;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Runs a simulated world with one seed after the other. {@code -Droster.seed=} runs that one alone and prints its schedule. */
public final class Seeds {

    private static final long SEED = Long.getLong("roster.seed", 0);

    private static final Duration HANGS = Duration.ofMinutes(10);

    private final String test;
    private final Consumer<Simulation> world;

    /** @param world lives through a simulation, and throws an {@link AssertionError} if something was not as it must be */
    public Seeds(String test, Consumer<Simulation> world) {
        this.test = test;
        this.world = world;
    }

    /**
     * Requires that the world is as it must be with each seed from 1 on.
     *
     * @param faults that have to strike at least once; else the world has not been tried
     */
    public void hold(int count, String... faults) {
        if (SEED != 0) {
            apart(() -> run(SEED).schedule()).forEach(System.out::println);
            return;
        }
        var struck = apart(() -> {
            var times = new TreeMap<String, Integer>();
            var digest = 0L;
            for (var seed = 1L; seed <= count; seed++) {
                var simulation = run(seed);
                digest = 31 * digest + simulation.schedule().hashCode();
                simulation.struck().forEach((fault, n) -> times.merge(fault, n, Integer::sum));
            }
            System.out.println(test + ": " + count + " seeds, schedules " + Long.toHexString(digest) + ", " + times);
            return times;
        });
        if (!struck.keySet().containsAll(List.of(faults))) {
            throw new AssertionError("not all of " + List.of(faults) + " have struck: " + struck);
        }
    }

    /** Requires that a bug that was put in on purpose is found, and says by which seed. */
    public void find(String bug, int atMost) {
        System.out.println(apart(() -> {
            for (var seed = 1L; seed <= atMost; seed++) {
                try {
                    world.accept(new Simulation(seed));
                } catch (AssertionError e) {
                    return test + ": " + bug + " is found by seed " + seed + ": " + e.getMessage();
                }
            }
            throw new AssertionError(bug + " is not found by " + atMost + " seeds");
        }));
    }

    private Simulation run(long seed) {
        var simulation = new Simulation(seed);
        try {
            world.accept(simulation);
        } catch (AssertionError e) {
            var schedule = String.join("\n", simulation.schedule());
            throw new AssertionError(
                    e.getMessage() + "\nagain with -Dtest=" + test + " -Droster.seed=" + seed + "\n" + schedule, e);
        }
        return simulation;
    }

    /** On a virtual thread, as those of the simulation are: they hand over to each other ten times faster. */
    private static <T> T apart(Callable<T> work) {
        var task = new FutureTask<T>(work);
        Thread.ofVirtual().start(task);
        try {
            return task.get(HANGS.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError violation) throw violation;
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("hangs: a thread waits for something else than its turn", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
