package dev.roster.local.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

class MainIT {

    private static final int JAVA_11 = 55;

    @Test
    void knows_which_java_is_too_old() {
        assertThat(Main.isTooOld("11")).isTrue();
        assertThat(Main.isTooOld("24")).isTrue();
        assertThat(Main.isTooOld("25")).isFalse();
        assertThat(Main.isTooOld("26")).isFalse();
    }

    @Test
    void can_be_loaded_by_a_java_that_is_too_old() throws IOException {
        try (var jar = new JarFile(Path.of("target", "local.jar").toFile());
                var entry =
                        new DataInputStream(jar.getInputStream(jar.getJarEntry("dev/roster/local/entry/Main.class")))) {
            assertThat(entry.readInt()).isEqualTo(0xCAFEBABE);
            assertThat(entry.readUnsignedShort()).as("minor version").isZero();
            assertThat(entry.readUnsignedShort()).as("major version").isEqualTo(JAVA_11);
        }
    }
}
