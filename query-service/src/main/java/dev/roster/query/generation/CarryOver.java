package dev.roster.query.generation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a room keeps the same from the live generation of its tables to the next, beyond what the facts say. Its statements
 * name the schemas, {@code live} and {@code next}.
 */
public interface CarryOver {

    /** The tables of the next generation are there, and nothing is being written to them. Once more after a crash. */
    void begin(JdbcClient jdbc);

    /** The next generation is about to be the live one, in this transaction. */
    void end(JdbcClient jdbc);
}
