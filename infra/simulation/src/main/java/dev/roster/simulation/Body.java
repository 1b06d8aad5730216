package dev.roster.simulation;

/** What a thread does. */
@FunctionalInterface
public interface Body {

    void run() throws Exception;
}
