package dev.roster.query.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of a list as it stands in JSON. */
public record Page(List<Map<String, @Nullable Object>> data, Place page, Meta meta) {

    /**
     * Where the page stands, and how to go on.
     *
     * @param nextCursor null exactly when there is no more, or in offset mode
     * @param page in offset mode only
     */
    public record Place(
            int limit,
            boolean hasMore,
            @Nullable String nextCursor,
            @Nullable String prevCursor,
            @Nullable Total total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer page) {}

    /**
     * How fresh the page is.
     *
     * @param lagMillis how long the oldest fact that is known but not applied has waited
     * @param stale true where the page lacks what the caller's tokens stand for; else absent
     */
    public record Meta(
            long lagMillis,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean stale) {}
}
