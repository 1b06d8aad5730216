package dev.roster.command.change;

import dev.roster.http.Refusal;

/** What became of one of several commands. */
public sealed interface Outcome<T> {

    /**
     * It was carried out.
     *
     * @param attempt with the states that the command led to
     */
    record Done<T>(T result, Attempt attempt) implements Outcome<T> {}

    /** It was refused, and has changed nothing. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}
}
