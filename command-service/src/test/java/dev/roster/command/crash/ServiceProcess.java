package dev.roster.command.crash;

import static org.awaitility.Awaitility.await;

import dev.roster.backing.Backing;
import dev.roster.backing.Database;
import dev.roster.backing.FreePort;
import dev.roster.command.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service in a process of its own, which a test may kill. */
record ServiceProcess(Process process, int port) {

    static ServiceProcess start(Database database) {
        var port = FreePort.find();
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.redirectOutput(Path.of("target", "killed-service.log").toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SPRING_DATASOURCE_URL", database.jdbcUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.username());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        builder.environment()
                .put("ROSTER_KAFKA_BOOTSTRAP_SERVERS", Backing.shared().kafka().bootstrapServers());
        try {
            var service = new ServiceProcess(builder.start(), port);
            await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(service::isReady);
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.add("dev.roster.command.CommandService");
        return command;
    }

    private boolean isReady() {
        return caller().get("/actuator/health/readiness").status() == 200;
    }

    Caller caller() {
        return new Caller(port);
    }

    /** As {@code kill -9} does it; returns when nothing of it is left. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
