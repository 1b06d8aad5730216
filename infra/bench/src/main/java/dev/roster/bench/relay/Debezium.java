package dev.roster.bench.relay;

import dev.roster.backing.Ending;
import dev.roster.backing.Waiting;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Rig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Debezium, configured as {@code infra/kafka/debezium} says, on an outbox of its own beside that of the relay. */
final class Debezium implements Carrier {

    private static final String OUTBOX = "debezium_outbox";
    private static final PeerProgram PROGRAM = new PeerProgram("DebeziumOutbox");
    private static final Path FOLDER = Path.of("..", "kafka", "debezium");
    private static final String IS_FOLLOWING = "select exists (select from pg_replication_slots where active)";
    private static final String FORGET =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where not active";

    private final Connection connection;
    private final OutboxTable outbox;

    private Debezium(Connection connection, ProcessHandle process) {
        this.connection = connection;
        this.outbox = new OutboxTable(connection, process, OUTBOX);
    }

    /** Follows the write-ahead log when this returns. */
    static Debezium start(Rig rig) throws IOException, SQLException, InterruptedException {
        rig.postgres().allowReplication(Postgres.COMMAND);
        var connection = rig.postgres().connect(Postgres.COMMAND);
        makeOutbox(connection);
        var process = PROGRAM.start(rig, arguments(rig));
        Waiting.until("Debezium", () -> !process.isAlive() || isFollowing(connection));
        if (process.isAlive()) return new Debezium(connection, process.toHandle());
        throw new IllegalStateException("Debezium has ended: see " + PROGRAM.log(rig));
    }

    private static void makeOutbox(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table " + OUTBOX + " (like outbox including all)");
            statement.execute(Files.readString(FOLDER.resolve("outbox.sql")).replaceAll("\\boutbox\\b", OUTBOX));
        }
    }

    private static boolean isFollowing(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(IS_FOLLOWING)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static List<String> arguments(Rig rig) {
        var database = rig.postgres().database(Postgres.COMMAND);
        var address = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        return List.of(
                FOLDER.resolve("connector.json").toString(),
                rig.bootstrapServers(),
                "database.hostname=" + address.getHost(),
                "database.port=" + address.getPort(),
                "database.user=" + database.username(),
                "database.password=" + database.password(),
                "table.include.list=public." + OUTBOX);
    }

    @Override
    public ProcessHandle process() {
        return outbox.process();
    }

    @Override
    public int lay() throws SQLException {
        return outbox.lay();
    }

    @Override
    public void show() throws SQLException {
        outbox.show();
    }

    @Override
    public boolean isEmpty() throws SQLException {
        return outbox.isEmpty();
    }

    /** The server need not keep the write-ahead log for it any longer. */
    @Override
    public void close() throws SQLException {
        Ending.end(process());
        try (var statement = connection.createStatement()) {
            statement.execute(FORGET);
        }
        outbox.close();
    }
}
