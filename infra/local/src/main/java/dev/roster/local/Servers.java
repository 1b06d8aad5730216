package dev.roster.local;

import dev.roster.backing.EmbeddedKafkaServer;
import dev.roster.backing.EmbeddedPostgresServer;
import dev.roster.backing.KafkaServer;
import dev.roster.backing.PostgresServer;
import dev.roster.local.Part.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** PostgreSQL and Kafka, started side by side. */
record Servers(PostgresServer postgres, KafkaServer kafka) {

    static Servers start(Parts parts, Settings settings, DataFolder folder, Progress progress) {
        var postgres = inBackground(() -> {
            var server = startPostgres(parts, settings, folder);
            progress.say("PostgreSQL listens on 127.0.0.1:" + settings.postgresPort());
            return server;
        });
        var kafka = inBackground(() -> {
            var server = startKafka(parts, settings, folder);
            progress.say("Kafka listens on " + server.bootstrapServers());
            return server;
        });
        try {
            return new Servers(postgres.join(), kafka.join());
        } catch (CompletionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new Refusal(String.valueOf(cause.getMessage()), cause);
        }
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, task -> new Thread(task).start());
    }

    private static PostgresServer startPostgres(Parts parts, Settings settings, DataFolder folder) {
        var log = folder.log("postgres");
        return parts.start(
                () -> EmbeddedPostgresServer.start(folder.postgres(), log, settings.postgresPort()),
                server -> new Part(Kind.SERVER, "PostgreSQL", server.process(), log, server::close));
    }

    private static KafkaServer startKafka(Parts parts, Settings settings, DataFolder folder) {
        var log = folder.log("kafka");
        return parts.start(() -> EmbeddedKafkaServer.start(folder.kafka(), log, settings.kafkaPort()), server -> {
            folder.processes().add("Kafka", server.process());
            return new Part(Kind.SERVER, "Kafka", server.process(), log, server::close);
        });
    }
}
