package dev.roster.query.projection;

import java.util.Map;

/**
 * What a turn writes: all of it takes effect, in its order, when the work of the turn is done, so nothing that the turn reads
 * shows it.
 */
public interface Writes {

    /** Adds a statement with its named parameters. */
    void add(String sql, Map<String, ?> parameters);
}
