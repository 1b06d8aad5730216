package dev.roster.command.change;

import java.util.function.Supplier;

/** A command that is ready to be carried out in a transaction, any number of times until it is committed. */
public record Command<T>(Precondition precondition, Supplier<T> work) {

    /** Carries it out by itself. */
    public Outcome.Done<T> run() {
        var attempt = new Attempt(precondition);
        return new Outcome.Done<>(attempt.run(work::get), attempt);
    }
}
