package dev.roster.bench.sql;

import dev.roster.backing.Waiting;
import dev.roster.bench.rig.Postgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Has a server log what it is asked while something is done. */
public record StatementLog(Postgres postgres) {

    /** The statements of all connections, in the order in which the server began with them. */
    public List<Asked> during(Callable<?> action) throws Exception {
        set("log_line_prefix", LoggedStatements.PREFIX);
        set("log_statement", "all");
        var begin = Files.size(postgres.log());
        action.call();
        set("log_statement", "none");
        return LoggedStatements.parse(since(begin));
    }

    /** The same of several things, one after the other, each by itself: what it asks has been logged when it is done. */
    public List<List<Asked>> duringEach(List<? extends Callable<?>> actions) throws Exception {
        var asked = new ArrayList<List<Asked>>();
        during(() -> {
            for (var action : actions) {
                var begin = Files.size(postgres.log());
                action.call();
                asked.add(LoggedStatements.parse(since(begin)));
            }
            return asked;
        });
        return asked;
    }

    /** Returns when the setting has taken effect for new connections; those that work see it a moment later. */
    private void set(String name, String value) throws SQLException, InterruptedException {
        try (var connection = postgres.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter system set %s = '%s'".formatted(name, value));
            statement.execute("select pg_reload_conf()");
            Waiting.until(name + " to be set", () -> {
                try (var row = statement.executeQuery("show " + name)) {
                    return row.next() && row.getString(1).equals(value);
                }
            });
        }
    }

    private String since(long begin) throws IOException {
        try (var file = new RandomAccessFile(postgres.log().toFile(), "r")) {
            var bytes = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
