package dev.roster.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.backing.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A service's jar, unpacked: without nested jars, a service starts in two thirds of the time. */
record UnpackedJar(Path jar, Path folder) {

    private static final String CONTENT = "BOOT-INF/";

    /** What {@code java} needs to run the unpacked service; unpacks first if the jar has changed. */
    List<String> arguments() throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var content = content(file);
            var contentFile = folder.resolve("content");
            if (!Files.exists(contentFile) || !Files.readString(contentFile).equals(content)) {
                Folders.delete(folder);
                unpack(file);
                Files.writeString(contentFile, content);
            }
            var mainClass = file.getManifest().getMainAttributes().getValue("Start-Class");
            return List.of("-classpath", classPath(file), mainClass);
        }
    }

    /** Tells two jars apart. Time does not: reproducible builds give every jar the same. */
    private static String content(JarFile file) {
        return file.stream()
                .map(entry -> entry.getName() + " " + entry.getCrc() + "\n")
                .collect(Collectors.joining());
    }

    private void unpack(JarFile file) throws IOException {
        for (var entry : file.stream().filter(UnpackedJar::isContent).toList()) {
            var target = folder.resolve(entry.getName());
            Files.createDirectories(target.getParent());
            try (var content = file.getInputStream(entry)) {
                Files.copy(content, target);
            }
        }
    }

    private static boolean isContent(ZipEntry entry) {
        return entry.getName().startsWith(CONTENT) && !entry.isDirectory();
    }

    /** In the order of the jar's own index. */
    private String classPath(JarFile file) throws IOException {
        try (var index = file.getInputStream(file.getEntry(CONTENT + "classpath.idx"))) {
            var libraries =
                    new String(index.readAllBytes(), UTF_8).lines().map(line -> line.replaceAll("^- \"|\"$", ""));
            return Stream.concat(Stream.of(CONTENT + "classes"), libraries)
                    .map(name -> folder.resolve(name).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
