package dev.roster.backing;

/** A running PostgreSQL. */
public interface PostgresServer extends AutoCloseable {

    /** The database of this name with its own role, made when missing; only that role (and no other's) may connect. */
    Database database(String name);

    @Override
    void close();
}
