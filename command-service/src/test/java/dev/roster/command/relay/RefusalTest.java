package dev.roster.command.relay;

import static dev.roster.command.relay.Histories.AGGREGATES;
import static dev.roster.command.relay.Histories.assertFirstOccurrencesInOrder;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.outbox.BacklogTable;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import dev.roster.shared.id.Uuids;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The relay, driven by hand: what Kafka refuses. */
class RefusalTest {

    /** Large and hard to compress, so that the producer sends what the broker refuses. */
    private static final String TOO_LARGE = """
            update outbox set payload = (select string_agg(uuid_send(gen_random_uuid()), ''::bytea)
                                         from generate_series(1, 100000 + length(outbox.payload)))
            where aggregate_version = 5""";

    private final String run = Uuids.next().toString();
    private final RelayRig rig = new RelayRig();
    private final Histories histories = new Histories(rig, run);

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void a_record_that_kafka_refuses_parks_its_aggregate_and_lets_the_others_flow() throws Exception {
        histories.append(1);
        var refused = MembershipId.next();
        rig.append(RelayRig.fact(refused, OrganizationId.next(), 1, run));
        rig.jdbc
                .sql("update outbox set payload = convert_to(repeat('x', 2000000), 'UTF8') where aggregate_id = :id")
                .param("id", refused.value())
                .update();
        rig.append(RelayRig.fact(refused, OrganizationId.next(), 2, run));
        histories.append(2, 3);
        rig.relay(rig.settings()).drain();

        assertThat(new ParkedTable(rig.jdbc).size()).isEqualTo(1);
        assertThat(rig.waiting()).as("the refused fact and the one behind it").isEqualTo(2);
        var records = histories.published(3 * AGGREGATES);
        assertThat(records).noneMatch(record -> record.key().equals(refused.toString()));
        assertFirstOccurrencesInOrder(records, 3);
    }

    @Test
    void nothing_overtakes_what_the_broker_refuses() throws Exception {
        histories.append(8);
        rig.jdbc.sql(TOO_LARGE).update();
        var settings = rig.settings(Map.of("max.request.size", "10000000", "buffer.memory", "100000000"));
        rig.relay(settings).drain();

        assertThat(new ParkedTable(rig.jdbc).size()).isEqualTo(AGGREGATES);
        assertThat(rig.waiting()).isEqualTo(4 * AGGREGATES);
        assertThat(rig.jdbc
                        .sql(
                                "select count(*) from relay_parked join outbox using (position) where aggregate_version = 5")
                        .query(Long.class)
                        .single())
                .isEqualTo(AGGREGATES);
        assertFirstOccurrencesInOrder(histories.publishedUpTo(4), 4);
    }

    @Test
    void a_refused_fact_that_was_published_parks_nothing_before_or_after() {
        rig.append(RelayRig.fact(MembershipId.next(), OrganizationId.next(), 1, run));
        var backlog = new BacklogTable(rig.jdbc);
        var parked = new ParkedTable(rig.jdbc);
        var row = backlog.oldest(0, List.of(), 1).getFirst();

        parked.add(row, new RecordTooLargeException("too large"));
        assertThat(parked.size()).isEqualTo(1);
        assertThat(backlog.delete(List.of(row.position()))).isEqualTo(1);
        assertThat(parked.size()).isZero();
        parked.add(row, new RecordTooLargeException("too large"));
        assertThat(parked.size()).isZero();
    }
}
