package dev.roster.bench.rig;

import dev.roster.backing.Folders;
import dev.roster.backing.ServiceJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The services as the build has packaged them, extracted once for all parts. */
public final class Jars {

    private final Path home;
    private final Map<String, ServiceJar> extracted = new HashMap<>();

    private Jars(Path home) {
        this.home = home;
    }

    /** Whatever was in the folder before goes. */
    public static Jars in(Path home) throws IOException {
        Folders.delete(home);
        Files.createDirectories(home);
        return new Jars(home);
    }

    ServiceJar get(String name, List<String> jvmOptions) throws IOException, InterruptedException {
        var present = extracted.get(name);
        if (present != null) return present;
        var jar = ServiceJar.extract(ServiceJar.packaged(name, Jars.class), name, home, jvmOptions);
        extracted.put(name, jar);
        return jar;
    }
}
