package dev.roster.bench.command;

import dev.roster.bench.load.Caller;
import dev.roster.bench.load.Line;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.sql.Script;
import dev.roster.bench.sql.ScriptPlayer;
import dev.roster.bench.sql.StatementLog;
import dev.roster.shared.id.Uuids;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What each kind of command asks of the database, as the database itself has logged it. */
record Scripts(Mix mix, Map<Kind, Script> scripts) {

    /** By sending one of each; what is made only once, as a connection's first statement, comes before. */
    static Scripts record(Postgres postgres, Line line, Mix mix, boolean keyed) throws Exception {
        var log = new StatementLog(postgres);
        var scripts = new EnumMap<Kind, Script>(Kind.class);
        for (var kind : EnumSet.copyOf(mix.turns())) {
            var next = kind.next(mix.people());
            var command = keyed ? next.withIdempotencyKey() : next;
            var names = new ArrayList<>(command.names());
            var asked =
                    log.during(() -> names.add(id(line.call(command.request()).text())));
            scripts.put(kind, Script.of(asked, names));
        }
        return new Scripts(mix, scripts);
    }

    /** Of the aggregate that the answer shows. */
    private static String id(String answer) {
        return JsonMapper.shared().readTree(answer).path("id").asString();
    }

    /** Does to the database what the service would do, with nothing before it. */
    Caller caller(Connection connection) throws SQLException {
        var players = new EnumMap<Kind, ScriptPlayer>(Kind.class);
        for (var script : scripts.entrySet()) {
            players.put(script.getKey(), new ScriptPlayer(connection, script.getValue()));
        }
        return new Player(mix, players, connection);
    }

    private record Player(Mix mix, Map<Kind, ScriptPlayer> players, Connection connection) implements Caller {

        @Override
        public int call() throws SQLException {
            var kind = mix.kind();
            var names = new ArrayList<>(kind.next(mix.people()).names());
            names.add(kind == Kind.MEMBER ? Uuids.next().toString() : names.getFirst());
            var player = players.get(kind);
            if (player == null) throw new IllegalStateException("not recorded: " + kind);
            player.play(List.copyOf(names));
            return 1;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
