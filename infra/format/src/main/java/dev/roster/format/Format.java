package dev.roster.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks or applies the format of every Java source file below a folder; a check that finds a deviation exits with 1. */
public final class Format {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private Format() {}

    public static void main(String[] arguments) throws IOException, FormatterException {
        var apply = arguments[0].equals("apply");
        var root = Path.of(arguments[1]).toRealPath();
        var deviating = 0;
        for (var file : sources(root)) {
            var source = Files.readString(file);
            var formatted = format(source);
            if (formatted.equals(source)) continue;
            deviating++;
            if (apply) Files.writeString(file, formatted);
            System.out.println((apply ? "formatted " : "not formatted: ") + root.relativize(file));
        }
        if (deviating > 0 && !apply) {
            System.out.println("Format all sources with: mvn -Pformat -pl infra/format");
            System.exit(1);
        }
    }

    private static String format(String source) throws FormatterException {
        var imports = RemoveUnusedImports.removeUnusedImports(source);
        return FORMATTER.formatSource(ImportOrderer.reorderImports(imports, Style.PALANTIR));
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !root.relativize(file).toString().contains("target/"))
                    .sorted()
                    .toList();
        }
    }
}
