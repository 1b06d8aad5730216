package dev.roster.bench.load;

import java.io.IOException;
import java.sql.SQLException;

/** Who does the same again and again, by a connection of its own. */
public interface Caller extends AutoCloseable {

    /** Returns how many things were done by that. */
    int call() throws Exception;

    @Override
    void close() throws IOException, SQLException;

    /** Makes callers. */
    interface Maker {

        Caller make(int number) throws Exception;
    }
}
