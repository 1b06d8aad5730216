package dev.roster.backing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** How an embedded PostgreSQL is made and started. */
record PostgresStart(Path folder, Path log, int port, boolean temporary) {

    /** After a kill it goes over all its files first, on a disk that others may keep busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    EmbeddedPostgres start(String password) throws IOException {
        refuseRoot();
        var passwordFile = Files.createTempFile("roster", ".password");
        try {
            Files.writeString(passwordFile, password);
            var builder = builder(password);
            // Handed to initdb as --pwfile: the library has no other way to name options of initdb.
            builder.setLocaleConfig("pwfile", passwordFile.toString());
            return builder.start();
        } finally {
            Files.delete(passwordFile);
        }
    }

    private EmbeddedPostgres.Builder builder(String password) {
        var output = Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setDataDirectoryCustomizer(data -> complete(password))
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setConnectConfig("password", password)
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", locale())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                // The library switches durability off.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    private void complete(String password) {
        try {
            new PostgresCluster(folder).complete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the C library is asked for where PostgreSQL has no builtin rule, such as the letters of pg_trgm. */
    private static String locale() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) return "C.UTF-8";
        return system.startsWith("mac") ? "en_US.UTF-8" : "C";
    }

    private static void refuseRoot() {
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new IllegalStateException("it refuses to run as root, and this machine has no user namespace"
                    + " to hide root in: run as another user");
        }
    }
}
