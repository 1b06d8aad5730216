package dev.roster.backing;

/**
 * A PostgreSQL that already runs, for tests: {@code ROSTER_TEST_POSTGRES_URL} (any database of it), {@code _USERNAME}
 * (a superuser) and {@code _PASSWORD}. Databases are left behind.
 */
final class ExternalPostgresServer implements PostgresServer {

    private final Databases databases = new Databases(
            Environment.required("ROSTER_TEST_POSTGRES_URL").replaceFirst("/[^/]*$", "/"),
            Environment.required("ROSTER_TEST_POSTGRES_USERNAME"),
            Environment.required("ROSTER_TEST_POSTGRES_PASSWORD"),
            "Asia/Kathmandu");

    @Override
    public Database database(String name) {
        return databases.database(name);
    }

    @Override
    public void close() {
        // Not ours to stop.
    }
}
