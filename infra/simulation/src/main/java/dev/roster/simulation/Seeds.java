package dev.roster.simulation;

import java.time.Duration;
import java.util.Map;
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

    private static final Duration HANGS = Duration.ofMinutes(3);

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
     * @return how often each fault has struck
     */
    public Map<String, Integer> hold(int count) {
        return apart(() -> {
            var struck = new TreeMap<String, Integer>();
            var first = SEED == 0 ? 1 : SEED;
            for (var seed = first; seed < first + (SEED == 0 ? count : 1); seed++) {
                run(seed).struck().forEach((fault, times) -> struck.merge(fault, times, Integer::sum));
            }
            return struck;
        });
    }

    /**
     * Looks for a bug that was put in on purpose.
     *
     * @return the first seed that finds it
     */
    public long find(int atMost) {
        return apart(() -> {
            for (var seed = 1L; seed <= atMost; seed++) {
                try {
                    world.accept(new Simulation(seed));
                } catch (AssertionError e) {
                    return seed;
                }
            }
            throw new AssertionError(test + " finds nothing with " + atMost + " seeds");
        });
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
        if (SEED != 0) System.out.println(String.join("\n", simulation.schedule()));
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
