package dev.roster.bench.relay;

import dev.roster.bench.measure.Contender;
import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.rig.Postgres;
import dev.roster.bench.rig.Processors;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.rig.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What it costs to have nothing to do. */
record Idle(Rig rig, Service service) {

    /** For a server process that ends, and hands its time over to the first one. */
    private static final Duration REST = Duration.ofSeconds(5);

    Measured measure() throws Exception {
        Progress.say("nothing to do");
        tidyUp();
        Thread.sleep(REST);
        var contender = new Contender<>("nothing to do", this::run);
        contender.measure();
        return Measured.of(List.of(
                Figure.of(
                                "idle: command-service and PostgreSQL",
                                "% core",
                                contender.spread(it -> it.service() + it.postgres()))
                        .atMost(1),
                Figure.of("idle: command-service", "% core", contender.spread(Processors::service)),
                Figure.of("idle: PostgreSQL", "% core", contender.spread(Processors::postgres))));
    }

    /** What was done before is work too, and PostgreSQL would do it now. */
    private void tidyUp() throws SQLException {
        try (var connection = rig.postgres().connect();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        for (var database : List.of(Postgres.COMMAND, Postgres.QUERY)) {
            try (var connection = rig.postgres().connect(database);
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
            }
        }
    }

    /** In percent of a processor. */
    private Processors run() throws IOException, InterruptedException {
        var start = System.nanoTime();
        var before = Processors.taken(rig, service.process());
        TimeUnit.NANOSECONDS.sleep(Options.seconds("bench.relay.idle-seconds").toNanos());
        var taken = Processors.taken(rig, service.process()).since(before);
        return taken.times(100e9 / (System.nanoTime() - start));
    }
}
