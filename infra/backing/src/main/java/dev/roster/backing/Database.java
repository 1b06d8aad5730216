package dev.roster.backing;

/** Where a database is, and the login role that owns it and can connect to no other. */
public record Database(String jdbcUrl, String username, String password) {}
