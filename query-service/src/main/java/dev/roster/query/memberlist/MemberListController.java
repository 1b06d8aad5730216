package dev.roster.query.memberlist;

import dev.roster.query.http.EntityTag;
import dev.roster.query.http.Single;
import dev.roster.query.page.Page;
import dev.roster.shared.id.Uuids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/v1/organizations/{organizationId}/members", produces = MediaType.APPLICATION_JSON_VALUE)
final class MemberListController {

    private final MemberListQueries members;

    MemberListController(MemberListQueries members) {
        this.members = members;
    }

    @GetMapping
    Page list(@PathVariable String organizationId, HttpServletRequest request) {
        return members.page(Uuids.orNone(organizationId), request);
    }

    @GetMapping("/{userId}")
    ResponseEntity<Map<String, @Nullable Object>> member(
            @PathVariable String organizationId, @PathVariable String userId, HttpServletRequest request) {
        return Single.answer(
                request,
                () -> members.member(Uuids.orNone(organizationId), Uuids.orNone(userId)),
                EntityTag::ofContent);
    }
}
