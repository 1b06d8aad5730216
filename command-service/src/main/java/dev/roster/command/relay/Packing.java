package dev.roster.command.relay;

/** How a producer puts facts into requests. */
enum Packing {

    /** Each at once and as it is: where few come at a time, to wait for more takes time, and to compress one takes more than it saves. */
    LOOSE(0, "none"),

    /** Gathered for a moment and compressed together, as a backlog is. */
    DENSE(5, "lz4");

    private final int lingerMillis;
    private final String compression;

    Packing(int lingerMillis, String compression) {
        this.lingerMillis = lingerMillis;
        this.compression = compression;
    }

    int lingerMillis() {
        return lingerMillis;
    }

    /** As Kafka calls it. */
    String compression() {
        return compression;
    }
}
