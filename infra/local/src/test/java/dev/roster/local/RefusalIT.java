package dev.roster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalIT {

    private static final String ENTRY = "dev/roster/local/entry/Main.class";
    private static final int JAVA_11 = 55;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ROSTER_COMMAND_PORT", "ROSTER_QUERY_PORT", "ROSTER_KAFKA_PORT", "ROSTER_POSTGRES_PORT"})
    void a_port_that_is_taken(String setting) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            refuses(with(setting, port), "Port " + port + " is taken: ", "set " + setting);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "0", "-1", "65536", "80 80"})
    void a_port_that_is_none(String port) throws Exception {
        refuses(with("ROSTER_QUERY_PORT", port), "ROSTER_QUERY_PORT is \"" + port + "\"", "1 to 65535");
    }

    @Test
    void a_port_given_twice() throws Exception {
        var settings = with("ROSTER_QUERY_PORT", "20000");
        settings.put("ROSTER_KAFKA_PORT", "20000");
        refuses(settings, "ROSTER_QUERY_PORT", "ROSTER_KAFKA_PORT", "both 20000");
    }

    @Test
    void a_folder_that_cannot_be_written() throws Exception {
        var file = Files.createFile(folder.resolve("file")).resolve("data");
        refuses(with("ROSTER_DATA_DIR", file.toString()), "Cannot write to " + file, "set ROSTER_DATA_DIR");
    }

    @Test
    void a_java_that_is_too_old() throws Exception {
        var launcher = LauncherProcess.start(Map.of(), "-Djava.specification.version=21");
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.output())
                .contains("needs Java 25", "this is Java 21")
                .hasLineCount(1);
    }

    @Test
    void the_entry_can_be_loaded_by_a_java_that_is_too_old() throws IOException {
        try (var jar = new JarFile(LauncherProcess.JAR.toFile());
                var entry = new DataInputStream(jar.getInputStream(jar.getJarEntry(ENTRY)))) {
            assertThat(entry.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(entry.readUnsignedShort()).as("minor version").isZero();
            assertThat(entry.readUnsignedShort()).as("major version").isEqualTo(JAVA_11);
        }
    }

    private Map<String, String> with(String setting, String value) {
        var settings = new HashMap<>(LauncherProcess.settings(folder));
        settings.put(setting, value);
        return settings;
    }

    private static void refuses(Map<String, String> settings, String... words) throws Exception {
        var launcher = LauncherProcess.start(settings);
        assertThat(launcher.awaitExit()).isEqualTo(1);
        assertThat(launcher.output()).contains(words).hasLineCount(1);
    }
}
