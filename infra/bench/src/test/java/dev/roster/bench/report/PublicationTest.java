package dev.roster.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.roster.bench.measure.Figure;
import dev.roster.bench.measure.Measured;
import dev.roster.bench.measure.Spread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicationTest {

    private static final Spread VALUE = new Spread(500, 400, 1_234.5);
    private static final Figure RATE = Figure.of("drain", "facts/s", VALUE)
            .against("bare", new Spread(1_000, 900, 1_100))
            .shareAtLeast(0.6);
    private static final Figure LATENCY = Figure.of("commit → consumer, p99", "ms", new Spread(7.25, 6, 9));
    private static final Figure FIRST_PAGE = Figure.of("users, page 1 by cursor", "ms", new Spread(1.5, 1, 2));
    private static final Figure FAR_PAGE = Figure.of("users, page 50,000 by cursor", "ms", new Spread(1.6, 1, 2));
    private static final Results RESULTS = new Results(
            "2026-11-22T10:00:00Z",
            "2 processors",
            Map.of("relay", Measured.of(List.of(RATE, LATENCY, FIRST_PAGE, FAR_PAGE), "remark & more")),
            Map.of());

    @TempDir
    private Path docs;

    private final String empty = """
            # Performance
            <!-- run -->
            <!-- end of run -->
            <!-- relay -->
            old figures
            <!-- end of relay -->
            <!-- lists -->
            other figures
            <!-- end of lists -->
            """;

    private String publish(String page) throws IOException {
        Files.writeString(docs.resolve("performance.md"), page);
        Publication.below(docs).publish(RESULTS);
        return Files.readString(docs.resolve("performance.md"));
    }

    @Test
    void figures_take_the_place_of_those_before_and_the_rest_of_the_page_stays() throws IOException {
        assertThat(publish(empty)).isEqualTo("""
                # Performance
                <!-- run -->
                The figures are those of 2026-11-22T10:00:00Z, 2 processors.

                ![Rates as a part of their limits](performance/throughput.svg)
                ![Percentiles of latencies](performance/latency.svg)
                ![What a page costs by its number](performance/depth.svg)
                <!-- end of run -->
                <!-- relay -->
                | | median | range | limit | of it | target |
                |---|---:|---:|---|---:|---|
                | drain, facts/s | 500 | 400 – 1,235 | bare 1,000 | 0.50 | ≥ 0.60 of limit: **missed** |
                | commit → consumer, p99, ms | 7.25 | 6 – 9 |  |  |  |
                | users, page 1 by cursor, ms | 1.50 | 1 – 2 |  |  |  |
                | users, page 50,000 by cursor, ms | 1.60 | 1 – 2 |  |  |  |

                remark & more
                <!-- end of relay -->
                <!-- lists -->
                other figures
                <!-- end of lists -->
                """);
    }

    @Test
    void publishing_twice_changes_nothing() throws IOException {
        var once = publish(empty);
        assertThat(publish(once)).isEqualTo(once);
    }

    @Test
    void a_page_without_a_place_for_a_part_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> publish("# Performance"));
    }

    @Test
    void pictures_are_well_formed_and_show_the_numbers() throws Exception {
        publish(empty);
        var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var numbers =
                Map.of("throughput.svg", "500 of 1,000 facts/s (0.50)", "latency.svg", "7.25", "depth.svg", "50,000");
        for (var picture : numbers.entrySet()) {
            var document = parser.parse(
                    docs.resolve("performance").resolve(picture.getKey()).toFile());
            assertThat(document.getDocumentElement().getTextContent()).contains(picture.getValue());
        }
    }

    @Test
    void results_survive_their_json() throws IOException {
        var file = docs.resolve("results.json");
        RESULTS.write(file);
        assertThat(Results.read(file)).isEqualTo(RESULTS);
    }
}
