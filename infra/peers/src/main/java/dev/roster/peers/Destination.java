package dev.roster.peers;

/** Where facts go. */
interface Destination {

    /** Returns when the fact is there. */
    void take(Fact fact);
}
