package dev.roster.command.change;

import dev.roster.shared.event.State;
import dev.roster.shared.id.Id;

/** What changes as a whole under one version. Decides, and touches nothing but itself. */
public interface Aggregate {

    Id id();

    /** 1 at creation, one more for each accepted change. */
    long version();

    /** What its facts tell of it. */
    State state();
}
