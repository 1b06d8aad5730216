package dev.roster.query.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The query-service on a database of very many rows of every list; laid once for all tests that extend this.
 * {@code -Droster.plans.rows=1000000} for a million.
 */
@Import(ManyRows.Recording.class)
// The rows are laid in one transaction, which takes its time.
@TestPropertySource(
        properties = {
            "roster.database.roles.requests.statement=0s",
            "roster.database.roles.requests.transaction=0s",
            "roster.database.roles.requests.idle-in-transaction=0s"
        })
abstract class ManyRows extends AnyReadingSide {

    static final int ROWS = Integer.getInteger("roster.plans.rows", 200_000);

    /** Who belongs to organizations and has an inbox. */
    static final String USER = "10000000-0000-7000-8000-000000000001";

    /** Whose inbox is one of many. */
    static final String ANOTHER_USER = "10000000-0000-7000-8000-000000000002";

    /** Which has members. */
    static final String ORGANIZATION = "20000000-0000-7000-8000-000000000001";

    /** Which has tasks. */
    static final String PROJECT = "50000000-0000-7000-8000-000000000001";

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = current_schema and tablename !~ 'flyway'";

    /** All but those of primary keys and the like. */
    private static final String INDEXES = """
            select indexname, indexdef from pg_indexes
            where schemaname = current_schema and tablename !~ 'flyway'
              and not exists (select from pg_constraint where conname = indexname)
            """;

    private static boolean laid;

    @Autowired
    private DataSource dataSource;

    @Autowired
    protected Recorder recorder;

    @TestConfiguration
    static class Recording {

        @Bean
        Recorder recorder(DataSource dataSource) {
            return new Recorder(dataSource);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        read("roster_plans", properties);
    }

    @BeforeEach
    void layManyRows() throws SQLException {
        if (laid) return;
        try (var connection = dataSource.getConnection()) {
            var single = new SingleConnectionDataSource(connection, true);
            var jdbc = new JdbcTemplate(single);
            new TransactionTemplate(new DataSourceTransactionManager(single))
                    .executeWithoutResult(_ -> lay(jdbc, single));
            jdbc.queryForList(TABLES, String.class).forEach(table -> jdbc.execute("vacuum analyze " + table));
        }
        laid = true;
    }

    /** Without a log, and with indexes that are made when all rows are there: a fraction of the time. */
    private static void lay(JdbcTemplate jdbc, DataSource connection) {
        var tables = jdbc.queryForList(TABLES, String.class);
        tables.forEach(table -> jdbc.execute("alter table " + table + " set unlogged"));
        var indexes = jdbc.queryForList(INDEXES);
        indexes.forEach(index -> jdbc.execute("drop index " + index.get("indexname")));
        new ResourceDatabasePopulator(script()).execute(connection);
        jdbc.execute("set local maintenance_work_mem = '512MB'");
        indexes.forEach(index -> jdbc.execute("" + index.get("indexdef")));
    }

    private static Resource script() {
        try {
            var script = new ClassPathResource("many-rows.sql").getContentAsString(StandardCharsets.UTF_8);
            var counted = script.replace("${rows}", Integer.toString(ROWS));
            return new ByteArrayResource(counted.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
