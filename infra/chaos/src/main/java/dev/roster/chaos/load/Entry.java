package dev.roster.chaos.load;

import java.util.List;
import java.util.Set;

/**
 * What became of one request and all its repeats.
 *
 * @param requestId stands in each of its facts as the correlation id
 * @param status of the final answer; 0 if there was none
 * @param told versions that the answer named
 * @param companions types of further facts that it may have led to
 */
public record Entry(
        String requestId,
        String request,
        int attempts,
        int status,
        List<Told> told,
        Set<String> companions,
        int commands) {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
