package dev.roster.query.notification;

import dev.roster.http.ProblemCode;
import dev.roster.http.QueryParameters;
import dev.roster.http.Refusal;
import dev.roster.query.page.Page;
import dev.roster.query.stream.Streams;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/users/{userId}/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
final class NotificationController {

    private final NotificationListQueries notifications;
    private final NotificationNews news;
    private final Streams streams;

    NotificationController(NotificationListQueries notifications, NotificationNews news, Streams streams) {
        this.notifications = notifications;
        this.news = news;
        this.streams = streams;
    }

    @GetMapping
    Page list(@PathVariable String userId, HttpServletRequest request) {
        return notifications.page(Uuids.orNone(userId), request);
    }

    @GetMapping("/counts")
    NotificationCounts counts(@PathVariable String userId, HttpServletRequest request) {
        QueryParameters.of(request, Set.of());
        return notifications.counts(Uuids.orNone(userId));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(@PathVariable String userId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        QueryParameters.of(request, Set.of());
        var user = Uuids.orNone(userId);
        streams.answer(user, new NotificationSource(news, user, lastEventId(request)), request, response);
    }

    private static @Nullable UUID lastEventId(HttpServletRequest request) {
        var id = request.getHeader("Last-Event-ID");
        if (id == null) return null;
        return Uuids.parse(id)
                .orElseThrow(() -> new Refusal(
                        ProblemCode.INVALID_PARAMETER, "Last-Event-ID is the id of a notification, or is left out."));
    }
}
