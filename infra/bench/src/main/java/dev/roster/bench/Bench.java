package dev.roster.bench;

import dev.roster.bench.command.CommandPart;
import dev.roster.bench.latency.LatencyPart;
import dev.roster.bench.list.ListPart;
import dev.roster.bench.measure.Options;
import dev.roster.bench.measure.Progress;
import dev.roster.bench.projection.ProjectionPart;
import dev.roster.bench.relay.PeersPart;
import dev.roster.bench.relay.RelayPart;
import dev.roster.bench.report.Publication;
import dev.roster.bench.report.Results;
import dev.roster.bench.rig.Part;
import dev.roster.bench.rig.Rig;
import dev.roster.bench.start.StartPart;
import dev.roster.bench.stream.StreamPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measures part after part on servers of their own; prints a table of each, and writes all of it as JSON. */
public final class Bench {

    private static final List<Part> PARTS = List.of(
            new RelayPart(),
            new ProjectionPart(),
            new CommandPart(),
            new ListPart(),
            new LatencyPart(),
            new StreamPart(),
            new StartPart(),
            new PeersPart());

    private Bench() {}

    /** Ends with exit code 1 if a part could not be measured; the others are. */
    public static void main(String[] arguments) throws IOException {
        // Numbers are written alike wherever it runs.
        Locale.setDefault(Locale.ROOT);
        var target = Path.of("target").toAbsolutePath();
        var file = target.resolve("results.json");
        var parts = Options.parts().stream().map(Bench::part).toList();
        var results = parts.isEmpty() ? Results.read(file) : measure(parts, target.resolve("bench"), file);
        System.out.println(results.text());
        if (Options.publish()) Publication.below(Path.of("../../docs")).publish(results);
        System.exit(results.complete() ? 0 : 1);
    }

    private static Results measure(List<Part> parts, Path home, Path file) throws IOException {
        var results = Results.begin();
        for (var together : together(parts)) {
            var name = together.getFirst().rig();
            try (var rig = Rig.start(home.resolve(name))) {
                for (var part : together) measure(part, rig, results, file);
            } catch (Exception e) {
                results.failed(name, e);
                results.write(file);
            }
        }
        return results;
    }

    private static Collection<List<Part>> together(List<Part> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(Part::rig, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    /** Writes what is known by then: a run may be ended before its end. */
    private static void measure(Part part, Rig rig, Results results, Path file) throws IOException {
        Progress.say("part " + part.name());
        try {
            results.add(part.name(), part.measure(rig));
        } catch (Exception e) {
            results.failed(part.name(), e);
        }
        results.write(file);
    }

    private static Part part(String name) {
        return PARTS.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("-Dparts=" + name + ": there is "
                        + PARTS.stream().map(Part::name).toList()));
    }
}
