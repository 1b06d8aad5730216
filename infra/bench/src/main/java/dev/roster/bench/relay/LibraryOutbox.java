package dev.roster.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.backing.Ending;
import dev.roster.bench.fact.OutboxRows;
import dev.roster.bench.measure.Options;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * A library with an outbox of its own, in a program of {@code infra/peers} that is told by lines what to do. The program puts the
 * facts in by the library's own means, all of them in one transaction: so the library can carry them when it would in a service,
 * which may be at the commit, without reading them again.
 */
final class LibraryOutbox implements Carrier {

    private static final String FACTS = "peer_fact";

    private final Connection connection;
    private final String table;
    private final Process process;
    private final Path log;
    private final PrintWriter questions;
    private final BufferedReader answers;

    private LibraryOutbox(Connection connection, String table, Process process, Path log) {
        this.connection = connection;
        this.table = table;
        this.process = process;
        this.log = log;
        this.questions = new PrintWriter(process.outputWriter(UTF_8), true);
        this.answers = process.inputReader(UTF_8);
    }

    /**
     * Ready when this returns.
     *
     * @param schema for the tables of the library
     * @param table of them, which is empty when all facts are carried
     */
    static LibraryOutbox start(Rig rig, PeerProgram program, String schema, String table)
            throws SQLException, IOException {
        var connection = rig.postgres().connect(Postgres.COMMAND);
        try (var statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            statement.execute("create table if not exists " + FACTS + " (like outbox including all)");
        }
        var database = rig.postgres().database(Postgres.COMMAND);
        var arguments = List.of(
                database.jdbcUrl() + "?currentSchema=" + schema,
                database.username(),
                database.password(),
                rig.bootstrapServers());
        var process = program.start(rig, arguments);
        var outbox = new LibraryOutbox(connection, schema + "." + table, process, program.log(rig));
        outbox.expect("ready");
        return outbox;
    }

    private void expect(String answer) throws IOException {
        var line = answers.readLine();
        if (!answer.equals(line)) throw new IllegalStateException(line + " instead of " + answer + ": see " + log);
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public int lay() throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("truncate " + FACTS);
        }
        var facts = OutboxRows.lay(connection, FACTS, Options.number("bench.peers.events"));
        questions.println("lay");
        expect("laid");
        return facts;
    }

    @Override
    public void show() {
        questions.println("commit");
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return OutboxTable.isEmpty(connection, table);
    }

    @Override
    public void close() throws SQLException {
        Ending.end(process.toHandle());
        connection.close();
    }
}
