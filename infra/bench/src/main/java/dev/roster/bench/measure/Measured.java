package dev.roster.bench.measure;

import java.util.List;

/** What came of a part: figures, and what must be known of them. */
public record Measured(List<Figure> figures, List<String> remarks) {}
