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
    private final AtomicLong reads = new AtomicLong();
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
    synchronized void count(String answer) {
        answers.merge(answer, 1L, Long::sum);
    }

    /** Something that no fault excuses. */
    synchronized void wrong(String what) {
        wrongs.add(what);
        write(what);
    }

    void read() {
        reads.incrementAndGet();
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

    /** Queries that were answered with what their token stands for. */
    public long reads() {
        return reads.get();
    }

    /** When a command was last answered with 2xx. */
    public long lastAccepted() {
        return lastAccepted;
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    public synchronized List<String> wrongs() {
        return List.copyOf(wrongs);
    }

    public synchronized Map<String, Long> answers() {
        return Map.copyOf(answers);
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
