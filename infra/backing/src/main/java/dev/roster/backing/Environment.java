package dev.roster.backing;

/** Addresses of servers that already run. */
final class Environment {

    private Environment() {}

    static String required(String name) {
        var value = System.getenv(name);
        if (value == null) throw new IllegalStateException("-Dbacking=external needs the environment variable " + name);
        return value;
    }
}
