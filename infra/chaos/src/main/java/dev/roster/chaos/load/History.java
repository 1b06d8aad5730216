package dev.roster.chaos.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** All that callers sent and were told, in memory and as a file that is only appended to. */
public final class History implements AutoCloseable {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> answers = new TreeMap<>();
    private final List<String> wrongs = new ArrayList<>();
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong comparisons = new AtomicLong();
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<ReadBack> readBacks = new ArrayList<>();
    private final BufferedWriter file;
    private volatile long lastAccepted = System.nanoTime();

    public History(Path home) throws IOException {
        file = Files.newBufferedWriter(home.resolve("history.txt"));
    }

    synchronized void add(Entry entry) {
        entries.add(entry);
        if (entry.accepted()) {
            lastAccepted = System.nanoTime();
            accepted.addAndGet(entry.commands());
        }
        write("%s %d %dx %s %s"
                .formatted(entry.requestId(), entry.status(), entry.attempts(), entry.request(), entry.told()));
    }

    /** An answer or its absence, final or not. */
    synchronized void attempted(Attempt attempt) {
        attempts.add(attempt);
        var side = attempt.command() ? "" : "query ";
        var what = attempt.status() == 0 ? attempt.problem() : Integer.toString(attempt.status());
        answers.merge(side + what, 1L, Long::sum);
    }

    /** Something that no fault excuses. */
    synchronized void wrong(String what) {
        wrongs.add(what);
        write(what);
    }

    /** A query was answered with what its token stands for. */
    synchronized void readBack(long since) {
        readBacks.add(new ReadBack(since, System.nanoTime()));
    }

    /** A row of a list was seen once more. */
    void compared() {
        comparisons.incrementAndGet();
    }

    private void write(String line) {
        try {
            file.write(line);
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commands that were answered with 2xx, those of batches each. */
    public long accepted() {
        return accepted.get();
    }

    /** Rows of lists that were seen more than once by the same caller on the same instance. */
    public long comparisons() {
        return comparisons.get();
    }

    /** When a command was last answered with 2xx. */
    public long lastAccepted() {
        return lastAccepted;
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    public synchronized List<ReadBack> readBacks() {
        return List.copyOf(readBacks);
    }

    public synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    public synchronized Map<String, Long> answers() {
        return new TreeMap<>(answers);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
