package dev.roster.query.organizationlist;

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
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class OrganizationListController {

    private final OrganizationListQueries organizations;
    private final UserOrganizationListQueries userOrganizations;

    OrganizationListController(OrganizationListQueries organizations, UserOrganizationListQueries userOrganizations) {
        this.organizations = organizations;
        this.userOrganizations = userOrganizations;
    }

    @GetMapping("/v1/organizations")
    Page list(HttpServletRequest request) {
        return organizations.page(request);
    }

    @GetMapping("/v1/organizations/{id}")
    ResponseEntity<Map<String, @Nullable Object>> organization(@PathVariable String id, HttpServletRequest request) {
        return Single.answer(request, () -> organizations.organization(Uuids.orNone(id)), EntityTag::ofContent);
    }

    @GetMapping("/v1/users/{userId}/organizations")
    Page listOfUser(@PathVariable String userId, HttpServletRequest request) {
        return userOrganizations.page(Uuids.orNone(userId), request);
    }
}
