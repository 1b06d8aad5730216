package dev.roster.query.activity;

import dev.roster.query.page.Page;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/organizations/{organizationId}/activity", produces = MediaType.APPLICATION_JSON_VALUE)
final class ActivityController {

    private final ActivityQueries activity;

    ActivityController(ActivityQueries activity) {
        this.activity = activity;
    }

    @GetMapping
    Page list(@PathVariable String organizationId, HttpServletRequest request) {
        return activity.page(Uuids.orNone(organizationId), request);
    }
}
