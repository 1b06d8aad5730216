package dev.roster.command.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.command.outbox.Backlog.Row;
import dev.roster.shared.event.Topic;
import dev.roster.shared.id.MembershipId;
import dev.roster.shared.id.OrganizationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** How long a producer lives, and how much is on its way: on a clock of the test's own, with producers that it answers for. */
class SenderTest {

    private static final long LIFE = Duration.ofHours(1).toNanos();
    private static final int MIB = 1 << 20;

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final Sender sender =
            new Sender(_ -> open(), new Records(new Ready()), Duration.ofSeconds(1), this::nanos, () -> {});
    /** One for all rows, and so one partition. */
    private final OrganizationId organization = OrganizationId.next();

    private boolean acknowledging;
    private long nanos;
    private long positions;

    private record Ready() implements Topics {

        @Override
        public int partitions(Topic topic) {
            return 12;
        }

        @Override
        public boolean prepared() {
            return true;
        }

        @Override
        public void prepare() {}

        @Override
        public void forget() {}
    }

    private long nanos() {
        return nanos;
    }

    private Producer<byte[], byte[]> open() {
        var producer = new MockProducer<>(acknowledging, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    private Row row(int octets) {
        var fact = RelayRig.fact(MembershipId.next(), organization, 1, "sender");
        return new Row(++positions, Topic.ORGANIZATIONS.wireName(), fact.attributes(), new byte[octets]);
    }

    @Test
    void a_producer_that_has_lived_for_an_hour_is_followed_by_another() throws Exception {
        acknowledging = true;
        sender.send(List.of(row(1)), Packing.LOOSE);
        sender.settle();
        nanos += LIFE;
        sender.send(List.of(row(1)), Packing.LOOSE);
        sender.settle();
        assertThat(producers).hasSize(1);

        nanos += 1;
        sender.send(List.of(row(1)), Packing.LOOSE);
        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(producers.getFirst().history()).hasSize(2);
        assertThat(sender.settle().acknowledged()).containsExactly(3L);
    }

    @Test
    void what_it_has_on_its_way_is_awaited_before() throws Exception {
        sender.send(List.of(row(1)), Packing.LOOSE);
        sender.settle();
        nanos += Duration.ofMillis(900).toNanos();
        assertThat(sender.isReady()).isTrue();

        nanos += LIFE;
        assertThat(sender.isReady()).isFalse();
        assertThat(producers.getFirst().completeNext()).isTrue();
        assertThat(sender.settle().acknowledged()).containsExactly(1L);
        assertThat(sender.isReady()).isTrue();
    }

    @Test
    void nothing_is_on_its_way_with_two_producers() throws Exception {
        sender.send(List.of(row(1)), Packing.LOOSE);
        // The first of a partition is on its way alone.
        producers.getFirst().completeNext();
        sender.settle();

        sender.send(List.of(row(1)), Packing.LOOSE);
        sender.send(List.of(row(1)), Packing.DENSE);
        assertThat(producers).hasSize(1);
        assertThat(sender.isReady()).isFalse();

        producers.getFirst().completeNext();
        sender.settle();
        assertThat(sender.isReady()).isFalse();

        producers.getFirst().completeNext();
        sender.settle();
        assertThat(sender.isReady()).isTrue();
        sender.send(List.of(row(1)), Packing.DENSE);
        assertThat(producers).hasSize(2);
        assertThat(sender.isReady()).isTrue();
    }

    @Test
    void a_producer_goes_on_after_the_other_has() throws Exception {
        acknowledging = true;
        for (var packing : List.of(Packing.LOOSE, Packing.DENSE, Packing.LOOSE, Packing.DENSE)) {
            sender.send(List.of(row(1)), packing);
            sender.settle();
        }
        assertThat(producers).hasSize(2).noneMatch(MockProducer::closed);
        assertThat(producers).allMatch(producer -> producer.history().size() == 2);

        sender.close();
        assertThat(producers).allMatch(MockProducer::closed);
    }

    @Test
    void no_batch_is_begun_while_16_MiB_are_on_their_way() throws Exception {
        acknowledging = true;
        for (var i = 0; i < 16; i++) {
            assertThat(sender.isReady()).isTrue();
            sender.send(List.of(row(MIB)), Packing.DENSE);
        }
        assertThat(sender.isReady()).isFalse();

        assertThat(sender.settle().acknowledged()).hasSize(16);
        assertThat(sender.isReady()).isTrue();
    }
}
