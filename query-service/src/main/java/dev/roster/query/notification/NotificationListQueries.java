package dev.roster.query.notification;

import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.query.page.ColumnType;
import dev.roster.query.page.Filter;
import dev.roster.query.page.Listing;
import dev.roster.query.page.Lists;
import dev.roster.query.page.Page;
import dev.roster.shared.event.NotificationKind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a user is told, without the kinds that the user's settings switch off. */
@Component
final class NotificationListQueries {

    /**
     * The kinds are looked up once for a statement, not once for a row. Hidden in {@code coalesce}, of which the planner
     * assumes that it holds for every other row; from the comparison itself it would conclude on hardly any.
     */
    private static final String VISIBLE = """
            n.user_id = :parent
            and not coalesce(
                n.kind = any ((select muted from notification_settings where user_id = :parent)::text[]), false)""";

    static final Listing NOTIFICATIONS = Listing.of("notifications", "notification n", "n.id")
            .within(VISIBLE, "select from directory_user where id = :parent", ProblemCode.USER_NOT_FOUND)
            .column("kind", TEXT, "n.kind")
            .column("organizationId", ColumnType.UUID, "n.organization_id")
            .composed("title", NotificationText::title, NotificationText.EXPRESSIONS)
            .composed("body", NotificationText::body, NotificationText.EXPRESSIONS)
            .column("actorId", ColumnType.UUID, "n.actor_id")
            .composed("subject", NotificationListQueries::subject, "n.subject_type", "n.subject_id")
            .column("createdAt", INSTANT, "n.created_at")
            .column("readAt", INSTANT, "n.read_at")
            .filter("status", Filter.choice(statuses()))
            .filter("organizationId", Filter.uuid("n.organization_id = :organizationId"))
            .filter("kind", Filter.choice(kinds()))
            .sort("-id", ColumnType.UUID, "n.id")
            .build();

    private final Lists lists;
    private final JdbcClient jdbc;

    NotificationListQueries(Lists lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    Page page(UUID userId, HttpServletRequest request) {
        return lists.page(NOTIFICATIONS, userId, request);
    }

    NotificationCounts counts(UUID userId) {
        return lists.within(NOTIFICATIONS, userId, () -> count(userId));
    }

    /** The counts, for who is within the list already. */
    NotificationCounts count(UUID userId) {
        return jdbc.sql("""
                select count(*) as total, count(*) filter (where n.read_at is null) as unread
                from notification n
                where %s
                """.formatted(VISIBLE))
                .param("parent", userId)
                .query((row, _) -> new NotificationCounts(row.getLong("total"), row.getLong("unread")))
                .single();
    }

    private static Map<String, @Nullable String> subject(List<@Nullable String> typeAndId) {
        var subject = new LinkedHashMap<String, @Nullable String>();
        subject.put("type", typeAndId.get(0));
        subject.put("id", typeAndId.get(1));
        return subject;
    }

    /** Asks first whether the kind itself is switched off, and then does not look at any row. */
    private static SequencedMap<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : NotificationKind.wireNames()) {
            kinds.put(kind, """
                    n.kind = '%1$s'
                    and '%1$s' <> all (coalesce(
                        (select muted from notification_settings where user_id = :parent), '{}'))""".formatted(kind));
        }
        return kinds;
    }

    private static SequencedMap<String, String> statuses() {
        var statuses = new LinkedHashMap<String, String>();
        statuses.put("all", "true");
        statuses.put("unread", "n.read_at is null");
        statuses.put("read", "n.read_at is not null");
        return statuses;
    }
}
