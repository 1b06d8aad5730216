package dev.roster.local;

import java.util.UUID;

/** What someone who has just started the system wants to know. */
record Banner(Settings settings, DataFolder folder) {

    void print() {
        System.out.println(text(UUID.randomUUID(), UUID.randomUUID()));
    }

    /**
     * The ids are chosen here, at each start anew, so that each line can name what the one before has made. The last
     * line asks again if the events are still on their way.
     */
    private String text(UUID user, UUID organization) {
        var command = "http://127.0.0.1:" + settings.commandPort();
        var query = "http://127.0.0.1:" + settings.queryPort();
        return """

                Roster is running. Ctrl-C stops it; the data stay in %7$s

                  commands    %1$s/v1   documents %1$s/docs   health %1$s/actuator/health
                  queries     %2$s/v1   documents %2$s/docs   health %2$s/actuator/health
                  Kafka       127.0.0.1:%3$d
                  PostgreSQL  127.0.0.1:%4$d   databases roster_command, roster_query (user, password: the same)

                Create a user, create an organization of hers, list its members:

                curl -i %1$s/v1/users -H 'Content-Type: application/json' \
                -d '{"id":"%5$s","name":"Ada Lovelace","email":"ada.%5$.8s@example.com"}'

                curl -i %1$s/v1/organizations -H 'Content-Type: application/json' \
                -d '{"id":"%6$s","name":"Analytical Engines","ownerId":"%5$s"}'

                curl -sf --retry 5 --retry-delay 1 --retry-all-errors %2$s/v1/organizations/%6$s/members
                """.formatted(
                command, query, settings.kafkaPort(), settings.postgresPort(), user, organization, folder.path());
    }
}
