package dev.roster.backing;

/**
 * The servers that tests run against, chosen by the system property {@code backing}: {@code embedded} (default),
 * {@code docker} or {@code external}. Each server starts when it is first asked for and ends with this JVM.
 */
public final class Backing {

    private static final Backing SHARED = new Backing(System.getProperty("backing", "embedded"));

    private final Lazy<PostgresServer> postgres;
    private final Lazy<KafkaServer> kafka;

    private Backing(String kind) {
        switch (kind) {
            case "embedded" -> {
                postgres = new Lazy<>(EmbeddedPostgresServer::temporary);
                kafka = new Lazy<>(EmbeddedKafkaServer::temporary);
            }
            case "docker" -> {
                postgres = new Lazy<>(ContainerPostgresServer::new);
                kafka = new Lazy<>(ContainerKafkaServer::new);
            }
            case "external" -> {
                postgres = new Lazy<>(ExternalPostgresServer::new);
                kafka = new Lazy<>(ExternalKafkaServer::new);
            }
            default ->
                throw new IllegalArgumentException("-Dbacking=" + kind + ": expected embedded, docker or external");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "backing-close"));
    }

    /** The servers of this JVM. */
    public static Backing shared() {
        return SHARED;
    }

    public PostgresServer postgres() {
        return postgres.get();
    }

    public KafkaServer kafka() {
        return kafka.get();
    }

    private void close() {
        kafka.ifPresent(KafkaServer::close);
        postgres.ifPresent(PostgresServer::close);
    }
}
