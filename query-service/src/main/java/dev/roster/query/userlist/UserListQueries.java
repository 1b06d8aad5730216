package dev.roster.query.userlist;

import static dev.roster.query.page.ColumnType.BOOLEAN;
import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.LONG;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.query.page.Filter;
import dev.roster.query.page.Listing;
import dev.roster.query.page.Lists;
import dev.roster.query.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads users: the public profile. */
@Component
final class UserListQueries {

    static final Listing USERS = Listing.of("users", "user_list_item u", "u.id")
            .column("name", TEXT, "u.name")
            .column("email", TEXT, "u.email")
            .column("role", TEXT, "u.role")
            .column("active", BOOLEAN, "u.active")
            .column("avatarUrl", TEXT, "u.avatar_url")
            .column("externalId", TEXT, "u.external_id")
            .column("createdAt", INSTANT, "u.created_at")
            .column("updatedAt", INSTANT, "u.updated_at")
            .column("version", LONG, "u.version")
            .filter("active", Filter.flag("u.active"))
            .filter("role", Filter.oneOf("u.role", List.of("user", "admin", "moderator")))
            .filter("email", Filter.email("u.email_key = :email"))
            .search("u.search", List.of("u.name_key"), List.of("u.email_key"))
            .sort("-createdAt", INSTANT, "u.created_at")
            .sort("name", TEXT, "u.name_key")
            .sort("email", TEXT, "u.email_key")
            .build();

    private final Lists lists;

    UserListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(HttpServletRequest request) {
        return lists.page(USERS, request);
    }

    Map<String, @Nullable Object> user(UUID id) {
        return lists.row(USERS, "u.id = :one", id)
                .orElseThrow(() -> new Refusal(ProblemCode.USER_NOT_FOUND, "There is no such user."));
    }
}
