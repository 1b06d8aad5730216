package dev.roster.bench.start;

import dev.roster.backing.Folders;
import dev.roster.backing.FreePort;
import dev.roster.backing.ServiceAddress;
import dev.roster.backing.ServiceJar;
import dev.roster.backing.Waiting;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The launcher and all that it starts, in a folder of its own. */
record LocalSystem(Path home) {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ENDING_SECONDS = 30;

    /** Answers after how many seconds both services were ready. */
    double start() throws IOException, InterruptedException {
        var data = home.resolve("local");
        Folders.delete(data);
        var command = new ServiceAddress(FreePort.find(), PATIENCE);
        var query = new ServiceAddress(FreePort.find(), PATIENCE);
        var begin = System.nanoTime();
        var process = launch(data, command, query);
        try {
            Waiting.until("the local system", () -> command.isReady() && query.isReady());
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            end(process);
        }
    }

    /** It ends what it has started, and takes its time for it. */
    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit().orTimeout(ENDING_SECONDS, TimeUnit.SECONDS).join();
    }

    private ProcessHandle launch(Path data, ServiceAddress command, ServiceAddress query) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jar = ServiceJar.find("infra/local", LocalSystem.class).toString();
        var builder = new ProcessBuilder(java, "-jar", jar).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("ROSTER_DATA_DIR", data.toString());
        environment.put("ROSTER_COMMAND_PORT", Integer.toString(command.port()));
        environment.put("ROSTER_QUERY_PORT", Integer.toString(query.port()));
        environment.put("ROSTER_KAFKA_PORT", Integer.toString(FreePort.find()));
        environment.put("ROSTER_POSTGRES_PORT", Integer.toString(FreePort.find()));
        builder.redirectOutput(Redirect.appendTo(home.resolve("local.log").toFile()));
        return builder.start().toHandle();
    }
}
