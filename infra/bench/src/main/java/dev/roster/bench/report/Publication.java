package dev.roster.bench.report;

import dev.roster.bench.measure.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the figures of a run into the page about performance, between the marks that are there for them. */
public record Publication(Path page, Path pictures) {

    public static Publication below(Path docs) {
        return new Publication(docs.resolve("performance.md"), docs.resolve("performance"));
    }

    /** What was not measured stays as it is. */
    public void publish(Results results) throws IOException {
        var text = replace(Files.readString(page), "run", run(results));
        for (var part : results.parts().entrySet()) text = replace(text, part.getKey(), Markdown.of(part.getValue()));
        Files.writeString(page, text);
        Files.createDirectories(pictures);
        draw(results, "throughput.svg", Throughput::shows, Throughput::draw);
        draw(results, "latency.svg", LatencyBars::shows, LatencyBars::draw);
        draw(results, "depth.svg", DepthLine::shows, DepthLine::draw);
    }

    private static String run(Results results) {
        return """
                The figures are those of %s, %s.

                ![Rates as a part of their limits](performance/throughput.svg)
                ![Percentiles of latencies](performance/latency.svg)
                ![What a page costs by its number](performance/depth.svg)
                """.formatted(results.at(), results.machine());
    }

    private static String replace(String text, String name, String content) {
        var begin = "<!-- " + name + " -->\n";
        var end = "<!-- end of " + name + " -->";
        var marked = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(text);
        if (!marked.find()) throw new IllegalStateException("the page has no place for " + name);
        return marked.replaceFirst(Matcher.quoteReplacement(begin + content + end));
    }

    private void draw(Results results, String file, Predicate<Figure> shows, Function<List<Figure>, Svg> picture)
            throws IOException {
        var figures = results.parts().values().stream()
                .flatMap(part -> part.figures().stream())
                .filter(shows)
                .toList();
        if (figures.isEmpty()) return;
        Files.writeString(pictures.resolve(file), picture.apply(figures).toString());
    }
}
