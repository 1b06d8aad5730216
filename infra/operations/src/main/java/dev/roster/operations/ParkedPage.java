package dev.roster.operations;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators what is parked, and takes what they decide about it. */
@RestController
@RequestMapping(path = "/admin/parked", produces = MediaType.APPLICATION_JSON_VALUE)
final class ParkedPage {

    private final Unparking unparking;

    ParkedPage(Unparking unparking) {
        this.unparking = unparking;
    }

    @GetMapping
    @Takes("limit")
    Map<String, List<ParkedEntry>> newest(HttpServletRequest request) {
        return Map.of("data", unparking.newest(Limit.of(request)));
    }

    @PostMapping("/{id}/retry")
    ParkedEntry retry(@PathVariable String id, HttpServletRequest request) {
        return unparking.retry(Uuids.orNone(id), Actors.of(request)).orElseThrow(ParkedPage::unknown);
    }

    @PostMapping("/{id}/discard")
    ParkedEntry discard(@PathVariable String id, HttpServletRequest request) {
        return unparking.discard(Uuids.orNone(id), Actors.of(request)).orElseThrow(ParkedPage::unknown);
    }

    private static Refusal unknown() {
        return new Refusal(ProblemCode.NOT_FOUND, "Nothing of this id is parked.");
    }
}
