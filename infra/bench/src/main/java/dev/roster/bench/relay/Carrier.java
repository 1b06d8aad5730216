package dev.roster.bench.relay;

import java.io.IOException;
import java.sql.SQLException;

/** Who carries facts from an outbox to Kafka, and how they come into that outbox. */
interface Carrier extends AutoCloseable {

    ProcessHandle process();

    /** Writes facts that nobody sees yet, and says how many. */
    int lay() throws SQLException, IOException;

    /** Makes them be seen, all at once. */
    void show() throws SQLException, IOException;

    /** Whether all that was seen has left the outbox. */
    boolean isEmpty() throws SQLException;

    @Override
    void close() throws SQLException;
}
