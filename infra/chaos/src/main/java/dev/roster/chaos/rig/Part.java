package dev.roster.chaos.rig;

/** What was started and must not outlive the run. */
interface Part extends AutoCloseable {

    @Override
    void close();
}
