package dev.roster.query.userlist;

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
final class UserListController {

    private final UserListQueries users;

    UserListController(UserListQueries users) {
        this.users = users;
    }

    @GetMapping("/v1/users")
    Page list(HttpServletRequest request) {
        return users.page(request);
    }

    @GetMapping("/v1/users/{id}")
    ResponseEntity<Map<String, @Nullable Object>> user(@PathVariable String id, HttpServletRequest request) {
        return Single.answer(request, () -> users.user(Uuids.orNone(id)), EntityTag::ofVersion);
    }
}
