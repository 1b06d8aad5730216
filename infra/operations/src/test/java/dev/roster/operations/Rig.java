package dev.roster.operations;

import com.zaxxer.hikari.HikariDataSource;
import dev.roster.backing.Backing;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with the tables of the operations, all empty. */
final class Rig implements AutoCloseable {

    final HikariDataSource pool = new HikariDataSource();
    final JdbcClient jdbc = JdbcClient.create(pool);
    final JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);

    Rig() {
        var database = Backing.shared().postgres().database("operations_test");
        pool.setJdbcUrl(database.jdbcUrl());
        pool.setUsername(database.username());
        pool.setPassword(database.password());
        Flyway.configure().dataSource(pool).load().migrate();
        jdbc.sql("truncate audit, chore, job").update();
    }

    @Override
    public void close() {
        pool.close();
    }
}
