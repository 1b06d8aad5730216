package dev.roster.bench.relay;

import dev.roster.bench.measure.Options;
import dev.roster.bench.rig.Rig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of {@code infra/peers}, which the profile {@code peers} builds. */
record PeerProgram(String name) {

    private static final Path BUILT = Path.of("..", "peers", "target");

    /** In a process of its own; what it reports as errors is kept. */
    Process start(Rig rig, List<String> arguments) throws IOException {
        var classpath = BUILT.resolve("classpath");
        if (Files.notExists(classpath)) throw new IllegalStateException("it is not built: mvn -Pbench,peers");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(Options.words("bench.jvm"));
        command.addAll(List.of("-classpath", BUILT.resolve("classes") + ":" + Files.readString(classpath)));
        command.add("dev.roster.peers." + name);
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(log(rig).toFile()).start();
    }

    Path log(Rig rig) {
        return rig.home().resolve(name + ".log");
    }
}
