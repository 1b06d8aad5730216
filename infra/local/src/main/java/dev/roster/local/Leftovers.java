package dev.roster.local;

import dev.roster.backing.EmbeddedPostgresServer;
import dev.roster.backing.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a launcher that was killed could not end. */
record Leftovers(DataFolder folder, Progress progress) {

    void end() {
        try {
            folder.processes().running().parallelStream().forEach(this::end);
            EmbeddedPostgresServer.endLeftover(folder.postgres());
            folder.processes().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(ProcessRecord.Remembered leftover) {
        var pid = leftover.process().pid();
        progress.say("Ending %s of an earlier run (process %d)".formatted(leftover.name(), pid));
        Ending.end(leftover.process());
    }
}
