package dev.roster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalIT {

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
