package dev.roster.bench.rig;

import dev.roster.bench.measure.Measured;

/** What can be measured by itself, on servers that are started for it, or for it and others. */
public interface Part {

    /** As it is asked for with {@code -Dparts=}. */
    String name();

    /** The name of its servers: those who give the same one share them, one after the other. */
    default String rig() {
        return name();
    }

    Measured measure(Rig rig) throws Exception;
}
