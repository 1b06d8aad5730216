package dev.roster.command.resync;

import dev.roster.command.change.Snapshots;
import dev.roster.operations.Versions;
import org.springframework.stereotype.Component;

/** The versions of all aggregates that there are. */
@Component
class PresentVersions implements Versions {

    private final Snapshots snapshots;

    PresentVersions(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String sql() {
        return snapshots.versions();
    }
}
