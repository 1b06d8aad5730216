package dev.roster.query.notification;

import dev.roster.http.QueryParameters;
import dev.roster.query.page.Page;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/users/{userId}/notifications", produces = MediaType.APPLICATION_JSON_VALUE)
final class NotificationController {

    private final NotificationListQueries notifications;

    NotificationController(NotificationListQueries notifications) {
        this.notifications = notifications;
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
}
