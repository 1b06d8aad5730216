package dev.roster.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {

    @TempDir
    private Path parent;

    private Path folder;
    private PostgresCluster cluster;

    @BeforeEach
    void choose() {
        folder = parent.resolve("postgres");
        cluster = new PostgresCluster(folder);
    }

    @Test
    void a_complete_cluster_keeps_its_password_for_itself() throws IOException {
        var password = make();
        assertThat(cluster.prepare()).isEqualTo(password);
        var permissions = Files.getPosixFilePermissions(folder.resolve("superuser.password"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void a_cluster_whose_making_was_interrupted_is_made_again() throws IOException {
        cluster.prepare();
        Files.createDirectories(folder.resolve("base"));
        cluster.prepare();
        assertThat(folder).doesNotExist();
    }

    @Test
    void a_folder_that_is_no_cluster_of_ours_is_left_alone() throws IOException {
        Files.createDirectories(folder.resolve("precious"));
        assertThatThrownBy(cluster::prepare).isInstanceOf(NoSuchFileException.class);
        assertThat(folder.resolve("precious")).exists();
    }

    @Test
    void the_id_of_a_process_that_is_no_server_does_not_keep_it_from_starting() throws IOException {
        make();
        var pidFile = folder.resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");
        cluster.prepare();
        assertThat(pidFile).doesNotExist();
    }

    private String make() throws IOException {
        var password = cluster.prepare();
        Files.createDirectories(folder);
        cluster.complete(password);
        return password;
    }
}
