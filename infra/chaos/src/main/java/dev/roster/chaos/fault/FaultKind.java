package dev.roster.chaos.fault;

/** What goes wrong. */
public enum FaultKind {
    RELAY_KILLED("kill -9 command-service, the active relay", "another relay publishes", 2, true),
    COMMAND_KILLED("kill -9 command-service, the other", "it is ready again", 1, true),
    QUERY_KILLED("kill -9 query-service", "it is ready again", 2, true),
    KAFKA_KILLED("kill -9 Kafka", "first publish after it is back", 2, true),
    COMMAND_POSTGRES_KILLED("kill -9 PostgreSQL of commands", "first 2xx after it is back", 4, true),
    QUERY_POSTGRES_KILLED("kill -9 PostgreSQL of queries", "first page after it is back", 5, true),
    RELAY_STOPPED("SIGSTOP of the active relay", "another relay publishes", 1, false),
    KAFKA_AWAY("Kafka away for a while", "first publish after it is back", 1, false),
    CONNECTIONS_CUT("connections cut, several a second", "first 2xx after the last cut", 1, false),
    POISON("poison, unknown type, unknown field", "all of them passed", 1, false);

    private final String title;
    private final String recovery;
    private final int weight;
    private final boolean kill;

    FaultKind(String title, String recovery, int weight, boolean kill) {
        this.title = title;
        this.recovery = recovery;
        this.weight = weight;
        this.kill = kill;
    }

    public String title() {
        return title;
    }

    /** What ends the time that recovering takes. */
    public String recovery() {
        return recovery;
    }

    /** How often in a round, in proportion to the others. */
    int weight() {
        return weight;
    }

    public boolean isKill() {
        return kill;
    }
}
