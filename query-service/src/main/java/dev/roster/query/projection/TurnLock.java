package dev.roster.query.projection;

import java.util.function.Function;

/** The one turn that all instances share: whoever holds it alone changes the read tables. */
interface TurnLock {

    /**
     * Does the work while holding the turn, and commits it as one; all instances are told of the commit.
     *
     * @throws RuntimeException what the work has thrown, after nothing of it has taken effect; or one of the commit, and then it
     *     may have
     */
    <R> R hold(Function<Writes, R> work);
}
