package dev.roster.chaos.check;

import dev.roster.chaos.fault.Injected;
import dev.roster.chaos.load.Entry;
import dev.roster.chaos.load.Told;
import java.util.List;
import java.util.Map;

/**
 * All that can be known from outside after a run.
 *
 * @param entries what callers were told
 * @param wrongs what callers and readers found wrong themselves
 * @param log the records of all topics, each partition in its order
 * @param waiting how many facts are still in the outbox
 * @param written by screen and id, what the write tables say of it
 * @param read by screen and id, what the read tables say of it
 * @param timeline when what was answered, and when what was the matter
 */
public record Evidence(
        List<Entry> entries,
        List<String> wrongs,
        List<Logged> log,
        long waiting,
        Map<String, Map<String, String>> written,
        Map<String, Map<String, String>> read,
        Injected injected,
        Timeline timeline) {

    Evidence withLog(List<Logged> other) {
        return new Evidence(entries, wrongs, other, waiting, written, read, injected, timeline);
    }

    Evidence withRead(Map<String, Map<String, String>> other) {
        return new Evidence(entries, wrongs, log, waiting, written, other, injected, timeline);
    }

    Evidence withWaiting(long other) {
        return new Evidence(entries, wrongs, log, other, written, read, injected, timeline);
    }

    Evidence withTimeline(Timeline other) {
        return new Evidence(entries, wrongs, log, waiting, written, read, injected, other);
    }

    /** The id of a user that was changed and is still there. */
    String lastChanged() {
        var users = written.getOrDefault("user", Map.of());
        return log.stream()
                .map(Logged::told)
                .filter(told -> told.aggregateType().equals("user") && told.version() == 2)
                .map(told -> told.aggregateId().toString())
                .filter(users::containsKey)
                .reduce((_, last) -> last)
                .orElseThrow(() -> new IllegalStateException("no user was changed"));
    }

    Logged logged(Told told) {
        return log.stream()
                .filter(logged -> logged.told().equals(told))
                .findFirst()
                .orElseThrow();
    }

    String readRow(String table, String id) {
        var row = read.getOrDefault(table, Map.of()).get(id);
        if (row == null) throw new IllegalStateException("no " + table + " " + id);
        return row;
    }
}
