package dev.roster.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * What the benchmark asks for, turn by turn. At a line of the standard input all facts that are laid out are put into the outbox,
 * in one transaction; at the next it is committed. The standard output says when this is possible, and when they are in.
 */
final class Turns {

    private final BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, UTF_8));

    /**
     * Returns at the end of the standard input.
     *
     * @param transactions does in one transaction what it is given
     * @param outbox puts a fact into the outbox, in the transaction of the thread
     */
    void take(DataSource database, Consumer<Runnable> transactions, Consumer<Fact> outbox)
            throws IOException, SQLException {
        System.out.println("ready");
        while (questions.readLine() != null) {
            var facts = FactRows.read(database);
            transactions.accept(() -> {
                facts.forEach(outbox);
                System.out.println("laid");
                awaitCommit();
            });
        }
    }

    private void awaitCommit() {
        try {
            if (questions.readLine() == null) throw new EOFException("nobody asks for the commit");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
