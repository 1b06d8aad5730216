package dev.roster.operations;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a job stands; one that waits for an instance to do it is running too. */
public enum JobState {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED
}
