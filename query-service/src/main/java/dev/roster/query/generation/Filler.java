package dev.roster.query.generation;

import dev.roster.shared.loop.Step;

/** Applies all facts there are to the generation on which its steps run, from wherever that one goes on. */
public interface Filler extends Step, AutoCloseable {

    @Override
    void close();

    /** Opens fillers. */
    interface Source {
        Filler open();
    }
}
