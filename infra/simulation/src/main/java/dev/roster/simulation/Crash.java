package dev.roster.simulation;

/** Ends a thread of an instance that is no more. No code under test catches it, since what it ends could not either. */
final class Crash extends Error {

    private static final long serialVersionUID = 1;

    Crash() {
        super("the instance is no more", null, false, false);
    }
}
