package dev.roster.query.notification;

import dev.roster.query.notification.NotificationNews.News;
import dev.roster.query.stream.Source;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One reader of an inbox: each notification once, and the counts whenever they may have changed. */
final class NotificationSource implements Source {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final NotificationNews news;
    private final UUID user;
    private final boolean isResumed;
    private @Nullable UUID last;
    private @Nullable NotificationCounts counts;

    /**
     * A reader that has just come.
     *
     * @param last what a reader that comes again has; without it, the reader wants what comes from now on
     */
    NotificationSource(NotificationNews news, UUID user, @Nullable UUID last) {
        this.news = news;
        this.user = user;
        this.isResumed = last != null;
        this.last = last;
    }

    @Override
    public Round next() {
        var isFirst = counts == null;
        var present = isFirst && !isResumed ? news.none(user) : news.after(user, last);
        var events = new ArrayList<Event>();
        if (isFirst) events.add(event(present.counts()));
        for (var row : present.rows()) {
            events.add(new Event("notification", String.valueOf(row.get("id")), JSON.writeValueAsString(row)));
        }
        if (!isFirst && tellsCounts(present)) events.add(event(present.counts()));
        last = present.last();
        counts = present.counts();
        return new Round(events, !present.isAll());
    }

    private boolean tellsCounts(News present) {
        return present.isAll()
                && (!present.rows().isEmpty() || !present.counts().equals(counts));
    }

    private static Event event(NotificationCounts counts) {
        return new Event("counts", null, JSON.writeValueAsString(counts));
    }
}
