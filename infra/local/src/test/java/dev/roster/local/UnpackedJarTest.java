package dev.roster.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedJarTest {

    private static final String INDEX = "- \"BOOT-INF/lib/b.jar\"\n- \"BOOT-INF/lib/a.jar\"\n";

    @TempDir
    private Path parent;

    private Path folder;
    private UnpackedJar unpacked;

    @BeforeEach
    void choose() {
        folder = parent.resolve("unpacked");
        unpacked = new UnpackedJar(parent.resolve("service.jar"), folder);
    }

    @Test
    void runs_the_start_class_on_the_class_path_of_the_index() throws IOException {
        write(Map.of("BOOT-INF/classpath.idx", INDEX));
        var classPath = List.of("classes", "lib/b.jar", "lib/a.jar").stream()
                .map(name -> folder.resolve("BOOT-INF").resolve(name).toString())
                .toList();
        assertThat(unpacked.arguments())
                .containsExactly("-classpath", String.join(File.pathSeparator, classPath), "example.Start");
    }

    @Test
    void a_jar_built_again_replaces_what_was_unpacked_even_if_it_looks_the_same() throws IOException {
        write(Map.of("BOOT-INF/classpath.idx", INDEX, "BOOT-INF/classes/db/V1.sql", "select 1", "BOOT-INF/gone", ""));
        unpacked.arguments();
        write(Map.of("BOOT-INF/classpath.idx", INDEX, "BOOT-INF/classes/db/V1.sql", "select 2", "BOOT-INF/here", ""));
        unpacked.arguments();
        assertThat(folder.resolve("BOOT-INF/classes/db/V1.sql")).hasContent("select 2");
        assertThat(folder.resolve("BOOT-INF/gone")).doesNotExist();
    }

    private void write(Map<String, String> entries) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", "example.Start");
        try (var jar = new JarOutputStream(Files.newOutputStream(unpacked.jar()), manifest)) {
            for (var entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(UTF_8));
            }
        }
        Files.setLastModifiedTime(unpacked.jar(), FileTime.from(Instant.EPOCH));
    }
}
