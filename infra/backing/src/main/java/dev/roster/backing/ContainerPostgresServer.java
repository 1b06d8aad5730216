package dev.roster.backing;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, for tests. */
final class ContainerPostgresServer implements PostgresServer {

    private final PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
    private final Databases databases;

    ContainerPostgresServer() {
        // The container's own command switches fsync off.
        container
                .withCommand(
                        "postgres", "-c", "max_connections=300", "-c", "shared_preload_libraries=pg_stat_statements")
                .start();
        var url = "jdbc:postgresql://%s:%d/".formatted(container.getHost(), container.getMappedPort(5432));
        databases = new Databases(url, container.getUsername(), container.getPassword(), "Asia/Kathmandu");
    }

    @Override
    public Database database(String name) {
        return databases.database(name);
    }

    @Override
    public void close() {
        container.stop();
    }
}
