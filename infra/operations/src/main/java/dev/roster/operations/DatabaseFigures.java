package dev.roster.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What operators want to know of the database; sizes are in bytes, times in milliseconds. */
record DatabaseFigures(Size database, List<Table> tables, Statements statements, List<Connections> connections) {

    record Size(String name, long bytes) {}

    /** A table with all that belongs to it; the counts of rows are the estimates of PostgreSQL's statistics. */
    record Table(
            String schema,
            String name,
            long bytes,
            List<Size> indexes,
            long liveRows,
            long deadRows,
            @Nullable Instant lastVacuum,
            @Nullable Instant lastAutovacuum,
            @Nullable Instant lastAnalyze,
            @Nullable Instant lastAutoanalyze) {}

    /** The statements that took most time in all; without the extension that counts them, the reason. */
    record Statements(boolean available, @Nullable String reason, List<Statement> slowest) {

        static Statements unavailable(String reason) {
            return new Statements(false, reason, List.of());
        }
    }

    record Statement(String query, long calls, long rows, double totalMillis, double meanMillis) {}

    record Connections(String state, long count) {}
}
