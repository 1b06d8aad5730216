package dev.roster.query.organizationlist;

import static dev.roster.query.page.ColumnType.BOOLEAN;
import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.INTEGER;
import static dev.roster.query.page.ColumnType.LONG;
import static dev.roster.query.page.ColumnType.TEXT;

import dev.roster.http.ProblemCode;
import dev.roster.query.page.ColumnType;
import dev.roster.query.page.Filter;
import dev.roster.query.page.Listing;
import dev.roster.query.page.Lists;
import dev.roster.query.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the organizations that a user belongs to, with what the user is in them. */
@Component
final class UserOrganizationListQueries {

    static final Listing USER_ORGANIZATIONS = Listing.of(
                    "user organizations",
                    "organization_list_member m join organization_list_item o on o.id = m.organization_id",
                    "m.organization_id")
            .within("m.user_id = :parent", "select from directory_user where id = :parent", ProblemCode.USER_NOT_FOUND)
            .column("name", TEXT, "o.name")
            .column("slug", TEXT, "o.slug")
            .column("ownerId", ColumnType.UUID, "o.owner_id")
            .column("active", BOOLEAN, "o.active")
            .column("maxMembers", INTEGER, "o.max_members")
            .column("createdAt", INSTANT, "o.created_at")
            .column("updatedAt", INSTANT, "o.updated_at")
            .column("version", LONG, "o.version")
            .column("role", TEXT, "m.role")
            .column("joinedAt", INSTANT, "m.joined_at")
            .column("memberCount", INTEGER, "o.member_count")
            .filter("role", Filter.oneOf("m.role", List.of("owner", "admin", "member")))
            .filter("active", Filter.flag("m.organization_active"))
            .sort("-joinedAt", INSTANT, "m.joined_at")
            .sort("organizationName", TEXT, "m.organization_name_key")
            .build();

    private final Lists lists;

    UserOrganizationListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(UUID userId, HttpServletRequest request) {
        return lists.page(USER_ORGANIZATIONS, userId, request);
    }
}
