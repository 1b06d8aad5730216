package dev.roster.query.activity;

import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.query.page.ColumnType;
import dev.roster.query.page.Filter;
import dev.roster.query.page.Listing;
import dev.roster.query.page.Lists;
import dev.roster.query.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what happened in an organization; the ids are those of the events, in the order of time. */
@Component
final class ActivityQueries {

    static final Listing ACTIVITY = Listing.of("activity", "activity a", "a.id")
            .within(
                    "a.organization_id = :parent",
                    "select from directory_organization where id = :parent and not ended",
                    ProblemCode.ORGANIZATION_NOT_FOUND)
            .column("type", TEXT, "a.type")
            .column("actorId", ColumnType.UUID, "a.actor_id")
            .composed("subject", ActivityQueries::subject, "a.subject_type", "a.subject_id")
            .column("createdAt", INSTANT, "a.created_at")
            .filter("type", Filter.oneOf("a.type", Act.types()))
            .sort("-id", ColumnType.UUID, "a.id")
            .build();

    private final Lists lists;

    ActivityQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(UUID organizationId, HttpServletRequest request) {
        return lists.page(ACTIVITY, organizationId, request);
    }

    private static Map<String, @Nullable String> subject(List<@Nullable String> typeAndId) {
        var subject = new LinkedHashMap<String, @Nullable String>();
        subject.put("type", typeAndId.get(0));
        subject.put("id", typeAndId.get(1));
        return subject;
    }
}
