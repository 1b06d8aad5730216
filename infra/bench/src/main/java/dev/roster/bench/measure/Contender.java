package dev.roster.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Who is measured once in each round, and what came of it. */
public final class Contender<T> {

    private final String name;
    private final Callable<T> round;
    private final List<T> results = new ArrayList<>();

    public Contender(String name, Callable<T> round) {
        this.name = name;
        this.round = round;
    }

    public String name() {
        return name;
    }

    public void warmUp() throws Exception {
        round.call();
    }

    public void measure() throws Exception {
        results.add(round.call());
    }

    public List<T> results() {
        return List.copyOf(results);
    }

    public Spread spread(ToDoubleFunction<T> number) {
        return Spread.of(results, number);
    }
}
