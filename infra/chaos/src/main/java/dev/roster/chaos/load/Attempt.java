package dev.roster.chaos.load;

import java.time.Duration;

/**
 * A request that was sent once, by {@link System#nanoTime()}.
 *
 * @param command whether to the command-service
 * @param status of the answer; 0 if there was none
 * @param problem the code of a refusal, or why there was no answer; empty if all was well
 */
public record Attempt(boolean command, long start, long end, int status, String problem) {

    /** The server's fault, or nobody's answer. */
    public boolean failed() {
        return status == 0 || status >= 500;
    }

    public Duration took() {
        return Duration.ofNanos(end - start);
    }
}
