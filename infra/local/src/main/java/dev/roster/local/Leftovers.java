package dev.roster.local;

import dev.roster.backing.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a launcher that was killed could not end. */
record Leftovers(DataFolder folder, Progress progress) {

    void end() {
        try {
            for (var remembered : folder.processes().running()) {
                progress.say("Ending %s of an earlier run (process %d)"
                        .formatted(remembered.name(), remembered.process().pid()));
                Ending.end(remembered.process());
            }
            EmbeddedPostgresServer.endLeftover(folder.postgres());
            folder.processes().clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
