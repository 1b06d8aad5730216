package dev.roster.bench.rig;

import dev.roster.bench.measure.Measured;

/** What can be measured by itself, on servers that are started for it. */
public interface Part {

    /** As it is asked for with {@code -Dparts=}. */
    String name();

    Measured measure(Rig rig) throws Exception;
}
