package dev.roster.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** How the database answers on many rows: along an index that was made for the query, and not by looking at all. */
final class PlansTest extends ReadingSide {

    /** {@code md5('user 1')::uuid}, who belongs to 1,500 organizations. */
    private static final String USER = "/v1/users/bb9836f5-e2ce-756d-059b-9a4556283bc0";
    /** {@code md5('organization 1')::uuid}, which has 8,000 members. */
    private static final String ORGANIZATION = "77f93054-c1ee-e75e-a11a-d063ab9fd28d";

    private static final String MEMBERS = "/v1/organizations/" + ORGANIZATION + "/members";

    private static final Map<String, List<String>> SORTS = Map.of(
            "/v1/users",
            List.of("createdAt", "name", "email"),
            "/v1/organizations",
            List.of("createdAt", "name", "memberCount"),
            USER + "/organizations",
            List.of("joinedAt", "organizationName"),
            MEMBERS,
            List.of("joinedAt", "name", "email", "role"),
            USER + "/notifications",
            List.of("id"));

    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("/v1/users?active=false", "user_list_item_inactive"),
            Map.entry("/v1/users?role=admin", "user_list_item_role"),
            Map.entry("/v1/users?role=moderator", "user_list_item_role"),
            Map.entry("/v1/users?email=A@example.org", "user_list_item_email"),
            Map.entry("/v1/users?q=abcd", "user_list_item_search"),
            Map.entry("/v1/users?q=zz&sort=name", "user_list_item_name"),
            Map.entry("/v1/users?q=zz&sort=email", "user_list_item_email"),
            Map.entry("/v1/organizations?active=false", "organization_list_item_inactive"),
            Map.entry("/v1/organizations?ownerId=bb9836f5-e2ce-756d-059b-9a4556283bc0", "organization_list_item_owner"),
            Map.entry("/v1/organizations?slug=acme", "organization_list_item_slug"),
            Map.entry("/v1/organizations?q=zz", "organization_list_item_slug"),
            Map.entry("/v1/organizations?q=abcd", "organization_list_item_search"),
            Map.entry(MEMBERS + "?role=admin", "member_list_item_leading"),
            Map.entry(MEMBERS + "?active=false", "member_list_item_inactive"),
            Map.entry(MEMBERS + "?q=abcdef", "member_list_item_search"),
            Map.entry(USER + "/notifications?status=unread", "notification_unread"),
            Map.entry(
                    USER + "/notifications?organizationId=6da0298a-0988-2d34-e59b-d92463b5fc0c",
                    "notification_organization"),
            Map.entry(USER + "/notifications?kind=organization.deleted", "notification_kind"),
            Map.entry(USER + "/notifications/counts", "Index Only Scan using notification_kind"));

    private static boolean prepared;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private Recorder recorder;

    @TestConfiguration
    static class Recording {

        @Bean
        Recorder recorder(DataSource dataSource) {
            return new Recorder(dataSource);
        }
    }

    @BeforeEach
    void layManyRows() {
        if (prepared) return;
        new ResourceDatabasePopulator(new ClassPathResource("many-rows.sql")).execute(dataSource);
        prepared = true;
    }

    @Test
    void every_sort_of_every_list_is_a_range_of_an_index_on_every_page() {
        SORTS.forEach((list, sorts) -> sorts.forEach(sort -> Stream.of("", "-").forEach(direction -> {
            var path = list + "?sort=" + direction + sort;
            for (var plan : walk(path)) {
                assertThat(plan).as(path).contains("Index").doesNotContain("Sort", "Seq Scan", "Bitmap");
            }
        })));
    }

    /** The plans of two pages. The way back is planned like the way forth in the other direction. */
    private List<String> walk(String path) {
        recorder.clear();
        get(path + "&cursor=" + get(path).ok().next()).ok();
        return recorder.plans();
    }

    @Test
    void filters_and_searches_use_the_indexes_that_were_made_for_them() {
        SPECIAL.forEach((path, index) -> assertThat(plans(path)).as(path).contains(index));
    }

    private String plans(String path) {
        recorder.clear();
        get(path).ok();
        return String.join("\n", recorder.plans());
    }

    @Test
    void no_index_is_there_that_nobody_uses() throws IOException {
        var used = new StringBuilder();
        SORTS.forEach((list, sorts) -> sorts.forEach(sort -> used.append(plans(list + "?sort=" + sort))));
        SPECIAL.keySet().forEach(path -> used.append(plans(path)));
        assertThat(indexes()).hasSizeGreaterThan(20).allMatch(index -> used.indexOf(index) >= 0);
    }

    private static List<String> indexes() throws IOException {
        var names = new ArrayList<String>();
        for (var file : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:db/migration/**/V1??__*_indexes.sql")) {
            var sql = file.getContentAsString(StandardCharsets.UTF_8);
            Pattern.compile("create index (\\w+)").matcher(sql).results().forEach(match -> names.add(match.group(1)));
        }
        return names;
    }
}
