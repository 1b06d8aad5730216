package dev.roster.query.organizationlist;

import static dev.roster.query.page.ColumnType.BOOLEAN;
import static dev.roster.query.page.ColumnType.INSTANT;
import static dev.roster.query.page.ColumnType.INTEGER;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads organizations: with their owner's name and their number of members. */
@Component
final class OrganizationListQueries {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])");

    static final Listing ORGANIZATIONS = Listing.of("organizations", "organization_list_item o", "o.id")
            .column("name", TEXT, "o.name")
            .column("slug", TEXT, "o.slug")
            .column("ownerId", ColumnType.UUID, "o.owner_id")
            .column("ownerName", TEXT, "(select name from directory_user where id = o.owner_id)")
            .column("active", BOOLEAN, "o.active")
            .column("maxMembers", INTEGER, "o.max_members")
            .column("memberCount", INTEGER, "o.member_count")
            .column("createdAt", INSTANT, "o.created_at")
            .column("updatedAt", INSTANT, "o.updated_at")
            .column("version", LONG, "o.version")
            .filter("active", Filter.flag("o.active"))
            .filter("ownerId", Filter.uuid("o.owner_id = :ownerId"))
            .filter("slug", Filter.text("o.slug collate \"C\" = :slug", "a slug", SLUG))
            .search("o.search", List.of("o.name_key"), List.of("o.slug collate \"C\""))
            .sort("-createdAt", INSTANT, "o.created_at")
            .sort("name", TEXT, "o.name_key")
            .sort("memberCount", INTEGER, "o.member_count")
            .build();

    private final Lists lists;

    OrganizationListQueries(Lists lists) {
        this.lists = lists;
    }

    Page page(HttpServletRequest request) {
        return lists.page(ORGANIZATIONS, request);
    }

    Map<String, @Nullable Object> organization(UUID id) {
        return lists.row(ORGANIZATIONS, "o.id = :one", id)
                .orElseThrow(() -> new Refusal(ProblemCode.ORGANIZATION_NOT_FOUND, "There is no such organization."));
    }
}
