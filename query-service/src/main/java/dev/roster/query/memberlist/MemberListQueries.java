package dev.roster.query.memberlist;

import static dev.roster.query.page.ColumnType.BOOLEAN;
import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.LONG;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.http.Refusal;
import dev.roster.query.page.ColumnType;
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

/** Reads the members of an organization; what the user's facts tell is null as long as the user is not known. */
@Component
final class MemberListQueries {

    static final Listing MEMBERS = Listing.of("members", "member_list_item m", "m.id")
            .within(
                    "m.organization_id = :parent",
                    "select from organization_list_item where id = :parent",
                    ProblemCode.ORGANIZATION_NOT_FOUND)
            .column("organizationId", ColumnType.UUID, "m.organization_id")
            .column("userId", ColumnType.UUID, "m.user_id")
            .column("role", TEXT, "m.role")
            .column("joinedAt", INSTANT, "m.joined_at")
            .column("createdAt", INSTANT, "m.joined_at")
            .column("updatedAt", INSTANT, "m.updated_at")
            .column("version", LONG, "m.version")
            .column("name", TEXT, "m.user_name")
            .column("email", TEXT, "m.user_email")
            .column("avatarUrl", TEXT, "m.user_avatar_url")
            .column("active", BOOLEAN, "m.user_active")
            .filter("role", Filter.oneOf("m.role", List.of("owner", "admin", "member")))
            .filter("active", Filter.flag("m.user_active"))
            .search("m.search", List.of("m.name_key"), List.of("m.email_key"))
            .sort("-joinedAt", INSTANT, "m.joined_at")
            .sort("name", TEXT, "m.name_key")
            .sort("email", TEXT, "m.email_key")
            .sort("role", TEXT, "m.role")
            .build();

    private final Lists lists;

    MemberListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(UUID organizationId, HttpServletRequest request) {
        return lists.page(MEMBERS, organizationId, request);
    }

    Map<String, @Nullable Object> member(UUID organizationId, UUID userId) {
        return lists.row(MEMBERS, organizationId, "m.user_id = :one", userId)
                .orElseThrow(() -> new Refusal(ProblemCode.MEMBERSHIP_NOT_FOUND, "There is no such member."));
    }
}
