package dev.roster.shared.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a task is, in the order of the work. */
public enum TaskStatus {
    @JsonProperty("todo")
    TODO,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("done")
    DONE,
    @JsonProperty("cancelled")
    CANCELLED
}
