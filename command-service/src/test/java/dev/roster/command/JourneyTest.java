package dev.roster.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.shared.event.EventType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

/** One request from HTTP to Kafka. */
class JourneyTest extends CommandServiceTest {

    @Test
    void a_sign_up_announces_its_four_facts_under_one_correlation() {
        var request = "journey-" + System.nanoTime();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var reply = caller.post("/v1/signups", """
                {"user": {"name": "Ada", "email": "ada-%1$s@example.com", "billingCustomerId": "cus_secret"},
                 "organization": {"name": "Acme %1$s"}}
                """.formatted(request), "Request-Id", request, "traceparent", trace);

        assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
        var organization = reply.body().path("organization");
        assertThat(reply.header("Location"))
                .isEqualTo("/v1/organizations/" + organization.path("id").asString());
        assertThat(reply.header("ETag")).isNull();
        assertThat(reply.header("Request-Id")).isEqualTo(request);
        try (var log = EventLog.since(begin)) {
            var records = log.ofRequest(request, 4);
            assertThat(records)
                    .extracting(record -> record.envelope().type())
                    .containsExactlyInAnyOrder(
                            EventType.USER_CREATED,
                            EventType.SETTINGS_CREATED,
                            EventType.ORGANIZATION_CREATED,
                            EventType.MEMBERSHIP_CREATED);
            assertThat(records).allSatisfy(record -> {
                assertThat(record.headers()).containsEntry("traceparent", trace).containsEntry("ce_specversion", "1.0");
                assertThat(record.key()).isEqualTo(record.header("ce_aggregateid"));
                var partitionKey = record.header("ce_partitionkey").getBytes(StandardCharsets.UTF_8);
                assertThat(record.raw().partition()).isEqualTo(Utils.toPositive(Utils.murmur2(partitionKey)) % 12);
                assertThat(record.value()).doesNotContain("cus_secret");
            });
        }
    }
}
