package dev.roster.operations;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Says in short which versions a service shows: the same wherever they are the same. Aggregates are in buckets by their ids;
 * of each bucket there is the count, the sum of the versions and a hash of ids and versions.
 */
@Component
public final class Checksums {

    /** So many buckets has each type of aggregates at most. */
    public static final int BUCKETS = 64;

    private static final String BUCKETED = """
            (select v.aggregate_type, v.id, v.version, get_byte(uuid_send(v.id), 15) & 63 as bucket from (%s) v) b""";

    /** The order of the ids is that of their texts, byte by byte. */
    private static final String SUMS = """
            select aggregate_type, bucket, count(*) as count, sum(version)::bigint as versions,
                   md5(string_agg(id::text || ':' || version::text, ',' order by id)) as hash
            from BUCKETED
            group by aggregate_type, bucket
            order by aggregate_type collate "C", bucket""".replace("BUCKETED", BUCKETED);

    private static final String ROWS = """
            select id, version from BUCKETED
            where aggregate_type = :type and bucket = :bucket
            order by id""".replace("BUCKETED", BUCKETED);

    /** One with rows; there are no others. */
    public record Bucket(String aggregateType, int bucket, long count, long versions, String hash) {}

    /** What a bucket is made of. */
    public record Row(UUID aggregateId, long version) {}

    private final OperatorsDatabase database;
    private final Versions versions;

    Checksums(OperatorsDatabase database, Versions versions) {
        this.database = database;
        this.versions = versions;
    }

    /** All buckets, by type and number, at one moment. */
    public List<Bucket> buckets() {
        return database.look(() -> database.jdbc()
                .sql(SUMS.replace("%s", versions.sql()))
                .query((row, _) -> new Bucket(
                        row.getString("aggregate_type"),
                        row.getInt("bucket"),
                        row.getLong("count"),
                        row.getLong("versions"),
                        row.getString("hash")))
                .list());
    }

    /** The content of a bucket, by id, at one moment. */
    public List<Row> rows(String aggregateType, int bucket) {
        return database.look(() -> database.jdbc()
                .sql(ROWS.replace("%s", versions.sql()))
                .param("type", aggregateType)
                .param("bucket", bucket)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getLong("version")))
                .list());
    }
}
