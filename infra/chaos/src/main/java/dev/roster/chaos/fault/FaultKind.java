package dev.roster.chaos.fault;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goes wrong. */
public enum FaultKind {
    // The rig's lease is 3 s; with the default of 10 s these would be 12 s.
    RELAY_KILLED("kill -9 command-service, the active relay", "another relay holds the lease", 2, true, 5_000),
    COMMAND_KILLED("kill -9 command-service, the other", "it is ready again", 1, true, 0),
    QUERY_KILLED("kill -9 query-service", "it is ready again", 3, true, 0),
    KAFKA_KILLED("kill -9 Kafka", "first publish after it and a relay are back", 2, true, 5_000),
    COMMAND_POSTGRES_KILLED("kill -9 PostgreSQL of commands", "first 2xx after it is back", 10, true, 5_000),
    QUERY_POSTGRES_KILLED("kill -9 PostgreSQL of queries", "first page after it is back", 9, true, 5_000),
    COMMAND_POSTGRES_LOST(
            "PostgreSQL of commands lost for its standby", "first 2xx after the promotion", 1, true, 5_000),
    QUERY_POSTGRES_LOST("PostgreSQL of queries lost for its standby", "first page after the promotion", 1, true, 5_000),
    REBUILD_KILLED("rebuild, kill -9 of those at it", "the rebuild is done", 1, true, 0),
    RESYNC_KILLED("resync, kill -9 of those at it", "the resync is done", 1, true, 0),
    RELAY_ENDED("SIGTERM of the active relay", "another relay holds the lease", 1, false, 1_000),
    RELAY_STOPPED("SIGSTOP of the active relay", "another relay holds the lease", 1, false, 5_000),
    KAFKA_AWAY("kill -9 Kafka, away alone for a while", "first publish after it and a relay are back", 1, true, 5_000),
    CONNECTIONS_CUT("connections cut, several a second", "first 2xx after the last cut", 2, false, 5_000),
    POISON("poison, unknown type, unknown field", "all of them passed", 1, false, 0);

    private final String title;
    private final String recovery;
    private final int weight;
    private final boolean kill;
    private final int limitMillis;

    FaultKind(String title, String recovery, int weight, boolean kill, int limitMillis) {
        this.title = title;
        this.recovery = recovery;
        this.weight = weight;
        this.kill = kill;
        this.limitMillis = limitMillis;
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

    /** How long recovering may take, where something is promised. */
    public @Nullable Duration limit() {
        return limitMillis == 0 ? null : Duration.ofMillis(limitMillis);
    }

    /** Whether it strikes what goes over all that there is. */
    boolean isLongWork() {
        return this == REBUILD_KILLED || this == RESYNC_KILLED;
    }

    /** After which it is certain that it does not recover. A long work gets hardly on while other faults strike every few seconds. */
    Duration patience() {
        return isLongWork() ? Duration.ofHours(2) : Duration.ofMinutes(4);
    }

    /** Whether it strikes only while nothing else is the matter, so that what it does can be told from the rest. */
    boolean isAlone() {
        return this == KAFKA_AWAY || this == POISON;
    }

    /** What has to be over before this one strikes, because it needs what is away. */
    Set<FaultKind> needsOver() {
        return switch (this) {
            case RELAY_KILLED, COMMAND_KILLED, RELAY_ENDED, RELAY_STOPPED, RESYNC_KILLED, KAFKA_KILLED ->
                Set.of(KAFKA_KILLED);
            case QUERY_POSTGRES_KILLED, QUERY_POSTGRES_LOST, CONNECTIONS_CUT, REBUILD_KILLED ->
                Set.of(QUERY_POSTGRES_KILLED);
            case QUERY_KILLED, COMMAND_POSTGRES_KILLED, COMMAND_POSTGRES_LOST, KAFKA_AWAY, POISON -> Set.of();
        };
    }

    /** Whether Kafka is all that is away. */
    public boolean isOfKafka() {
        return this == KAFKA_AWAY || this == KAFKA_KILLED;
    }
}
