package dev.roster.query.generation;

import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The schemas themselves: made, renamed, dropped, compared. */
@Component
final class Schemas {

    private static final String IS_FOR = """
            select coalesce(obj_description(to_regnamespace(:schema)::oid, 'pg_namespace') = :work, false)""";

    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables where schemaname = :schema""";

    /** How many records the next generation has gone over, and how many it has to until it is where the live one is. */
    private static final String REACHED = """
            select coalesce(sum(n.next_offset), 0) as applied,
                   coalesce(sum(greatest(l.next_offset - coalesce(n.next_offset, 0), 0)), 0) as missing
            from live.consumed l left join next.consumed n on n.topic = l.topic and n.partition = l.partition""";

    record Reached(long applied, long missing) {

        double share() {
            return missing == 0 ? 1 : (double) applied / (applied + missing);
        }
    }

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final ObjectProvider<Flyway> flyway;

    Schemas(JdbcClient jdbc, DataSource dataSource, ObjectProvider<Flyway> flyway) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.flyway = flyway;
    }

    boolean exists(Generation generation) {
        return jdbc.sql("select to_regnamespace(?) is not null")
                .param(generation.schema())
                .query(Boolean.class)
                .single();
    }

    /** Whether it is there and marked for this work. */
    boolean isFor(Generation generation, UUID work) {
        return jdbc.sql(IS_FOR)
                .param("schema", generation.schema())
                .param("work", work.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whether a generation that was made to the end has the tables of the live one, and not those of a former release. */
    boolean isFormedAsLive(Generation generation) {
        return jdbc.sql("select not exists (" + migrations(Generation.LIVE) + " except " + migrations(generation) + ")")
                .query(Boolean.class)
                .single();
    }

    /** That its tables have seen. */
    private static String migrations(Generation generation) {
        return "select version from " + generation.schema()
                + ".flyway_schema_history where success and version is not null";
    }

    void markFor(Generation generation, UUID work) {
        jdbc.sql("comment on schema " + generation.schema() + " is '" + work + "'")
                .update();
    }

    void drop(Generation generation) {
        jdbc.sql("drop schema if exists " + generation.schema() + " cascade").update();
    }

    void create(Generation generation) {
        jdbc.sql("create schema " + generation.schema()).update();
    }

    void rename(Generation from, Generation to) {
        jdbc.sql("alter schema " + from.schema() + " rename to " + to.schema()).update();
    }

    /** Makes the next generation's tables. */
    void migrateNext() {
        var next = Flyway.configure()
                .configuration(flyway.getObject().getConfiguration())
                .dataSource(dataSource)
                .defaultSchema(Generation.NEXT.schema())
                .schemas(Generation.NEXT.schema())
                .load();
        GenerationDataSource.onNext(next::migrate);
    }

    Reached reached() {
        return jdbc.sql(REACHED).query(Reached.class).single();
    }

    /** Gives the planner what it needs to know of tables that have just been filled. */
    void analyze(Generation generation) {
        jdbc.sql(TABLES)
                .param("schema", generation.schema())
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("analyze " + table).update());
    }
}
