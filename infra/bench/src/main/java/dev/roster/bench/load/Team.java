package dev.roster.bench.load;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** Callers at work at the same time, each on a thread of its own. */
final class Team implements AutoCloseable {

    /** One caller's work. */
    interface Shift<T> {

        T work(Caller caller) throws Exception;
    }

    private final List<Caller> callers = new ArrayList<>();

    /** They have their connections before the work begins. */
    Team(int size, Caller.Maker maker) throws Exception {
        for (var number = 0; number < size; number++) callers.add(maker.make(number));
    }

    <T> List<T> work(Shift<T> shift) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(callers.size())) {
            var shifts = callers.stream()
                    .<Callable<T>>map(caller -> () -> shift.work(caller))
                    .toList();
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(shifts)) results.add(result.get());
            return results;
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        for (var caller : callers) caller.close();
    }
}
