package dev.roster.chaos.check;

import dev.roster.backing.Waiting;
import dev.roster.chaos.fault.Injected;
import dev.roster.chaos.fault.Recoveries;
import dev.roster.chaos.load.History;
import dev.roster.chaos.rig.Rig;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Waits until all that was accepted has gone its way, and collects the evidence. */
public record Collector(Rig rig, History history, Injected injected, Recoveries recoveries) {

    private static final String WAITING = """
            select 'waiting', (select count(*) from outbox) + (select count(*) from endings)""";

    public Evidence collect() throws SQLException, InterruptedException {
        Waiting.until("the outbox to be empty", () -> waiting() == 0);
        try (var topics = new Topics(rig.kafka().bootstrapServers())) {
            Waiting.until("the query-service to have read all", () -> consumed().equals(ends(topics)));
            var log = topics.read(injected);
            return new Evidence(
                    history.entries(),
                    history.wrongs(),
                    log,
                    waiting(),
                    Tables.written(rig.commandPostgres()),
                    Tables.read(rig.queryPostgres()),
                    injected,
                    new Timeline(history.attempts(), history.readBacks(), recoveries.disturbances(), recoveries.all()));
        }
    }

    private long waiting() throws SQLException {
        return Long.parseLong(Tables.ask(rig.commandPostgres(), WAITING).getOrDefault("waiting", "1"));
    }

    private Map<String, String> consumed() throws SQLException {
        return Tables.ask(rig.queryPostgres(), "select topic || '-' || partition, next_offset from consumed");
    }

    private static Map<String, String> ends(Topics topics) {
        var ends = new HashMap<String, String>();
        topics.ends().forEach((partition, end) -> ends.put(partition.toString(), Long.toString(end)));
        return ends;
    }
}
