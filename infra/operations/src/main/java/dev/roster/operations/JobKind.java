package dev.roster.operations;

/** A kind of long works, and how they are done. */
public interface JobKind {

    /** What it is called in the table {@code job}. */
    String name();

    /**
     * Does the work from where it was left, as long as it takes: on one instance at a time, and on another one when this one
     * is gone. Returning finishes the job, unless {@link JobRun#finish} has done so before.
     *
     * @throws InterruptedException when the service ends: the work goes on elsewhere
     * @throws JobTaken when another instance has taken the work over
     * @throws Exception when the work failed; what the database may answer otherwise later is tried again
     */
    void run(JobRun run) throws Exception;
}
