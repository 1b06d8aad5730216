package dev.roster.query.signal;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Who wants to know what the projections have committed. */
public interface Watch {

    /**
     * Looks at what is there now: once for all commits since the last look, and after each time that signals may have
     * been missed. Always on the same thread; the others wait meanwhile.
     *
     * @param jdbc the connection that the signals come by, outside of the pool and of any transaction
     */
    void look(JdbcClient jdbc);
}
