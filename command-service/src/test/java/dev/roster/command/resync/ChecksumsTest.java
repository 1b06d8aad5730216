package dev.roster.command.resync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.CommandServiceTest;
import dev.roster.command.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The checksums are what the contract says, to the letter. */
class ChecksumsTest extends CommandServiceTest {

    private static final Map<String, String> TABLES = Map.of(
            "user", "users",
            "settings", "settings",
            "inbox", "inboxes",
            "organization", "organizations",
            "membership", "memberships",
            "project", "projects",
            "task", "tasks");

    private record Row(UUID id, long version) {

        int bucket() {
            return (int) (id.getLeastSignificantBits() & 63);
        }
    }

    @Test
    void they_follow_from_ids_and_versions() {
        var user = given.user();
        caller.patch("/v1/users/" + user, Json.object("name", "Ada King"));
        given.task(given.project(given.organization(user)), "");

        var buckets = caller.get("/admin/checksums").body().path("buckets");
        assertThat(buckets.valueStream()
                        .map(bucket -> bucket.path("aggregateType").asString() + " "
                                + bucket.path("bucket").asInt() + " "
                                + bucket.path("count").asLong() + " "
                                + bucket.path("versions").asLong() + " "
                                + bucket.path("hash").asString()))
                .containsExactlyElementsOf(expected());
    }

    @Test
    void a_bucket_shows_what_it_is_made_of() {
        var user = UUID.fromString(given.user());
        var bucket = new Row(user, 1).bucket();
        var rows = caller.get("/admin/checksums/user/" + bucket).body().path("data");

        assertThat(rows.valueStream()
                        .filter(row -> row.path("aggregateId").asString().equals(user.toString())))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.path("version").asLong()).isEqualTo(1));
        for (var unknown : List.of("user/64", "user/-1", "user/01", "tree/1", "user/x")) {
            assertThat(caller.get("/admin/checksums/" + unknown).code()).isEqualTo("not_found");
        }
    }

    private List<String> expected() {
        return TABLES.keySet().stream()
                .sorted()
                .flatMap(type -> buckets(type).stream())
                .toList();
    }

    private List<String> buckets(String type) {
        var rows = jdbc.sql("select id, version from " + TABLES.get(type) + " order by id::text collate \"C\"")
                .query(Row.class)
                .list();
        var buckets = rows.stream().collect(Collectors.groupingBy(Row::bucket, TreeMap::new, Collectors.toList()));
        return buckets.entrySet().stream()
                .map(bucket -> type + " " + bucket.getKey() + " "
                        + bucket.getValue().size() + " "
                        + bucket.getValue().stream().mapToLong(Row::version).sum() + " "
                        + md5(bucket.getValue().stream()
                                .map(row -> row.id() + ":" + row.version())
                                .collect(Collectors.joining(","))))
                .toList();
    }

    private static String md5(String text) {
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
