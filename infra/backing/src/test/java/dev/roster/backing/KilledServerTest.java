package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServerTest {

    @TempDir
    private Path folder;

    @Test
    void a_killed_postgres_starts_again_with_all_that_was_committed() throws SQLException {
        var port = FreePort.find();
        var killed = startPostgres(port);
        execute(killed.database("kept"), "create table kept (id int)");
        killed.kill();
        assertThat(FreePort.isFree(port)).isTrue();
        try (var again = startPostgres(port)) {
            execute(again.database("kept"), "insert into kept values (1)");
        }
    }

    @Test
    void a_server_has_its_shared_memory_attached_until_it_is_killed() throws IOException {
        var server = startPostgres(FreePort.find());
        var memory = SharedMemory.of(folder.resolve("postgres").resolve("postmaster.pid"));
        assumeThat(Path.of("/proc/sysvipc/shm")).exists();
        assertThat(memory.isAttached()).isTrue();
        server.kill();
        assertThat(memory.isAttached()).isFalse();
    }

    @Test
    void a_killed_kafka_starts_again_with_its_topics() throws Exception {
        var port = FreePort.find();
        var killed = startKafka(port);
        try (var admin = Admin.create(Map.of("bootstrap.servers", killed.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        killed.kill();
        try (var again = startKafka(port);
                var admin = Admin.create(Map.of("bootstrap.servers", again.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get()).isEqualTo(Set.of("kept"));
        }
    }

    private EmbeddedPostgresServer startPostgres(int port) {
        return EmbeddedPostgresServer.start(folder.resolve("postgres"), folder.resolve("postgres.log"), port);
    }

    private EmbeddedKafkaServer startKafka(int port) {
        return EmbeddedKafkaServer.start(folder.resolve("kafka"), folder.resolve("kafka.log"), port);
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
