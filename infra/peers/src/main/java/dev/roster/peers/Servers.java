package dev.roster.peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * Where a program finds its database and Kafka.
 *
 * @param jdbcUrl names the schema for the tables of the library
 */
record Servers(String jdbcUrl, String user, String password, String bootstrapServers) {

    /** Threads that work on facts, of each library: as many as namastack's own performance test has. */
    static final int WORKERS = 16;

    /** More than threads, so that none waits for one. */
    private static final int CONNECTIONS = 24;

    /** As they stand on the command line, in the order of this record. */
    static Servers of(String[] arguments) {
        return new Servers(arguments[0], arguments[1], arguments[2], arguments[3]);
    }

    HikariDataSource pool() {
        var settings = new HikariConfig();
        settings.setJdbcUrl(jdbcUrl);
        settings.setUsername(user);
        settings.setPassword(password);
        settings.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(settings);
    }

    Sender sender() {
        return new Sender(bootstrapServers);
    }
}
