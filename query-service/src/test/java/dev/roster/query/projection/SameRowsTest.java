package dev.roster.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.query.given.History;
import dev.roster.query.given.WritingSide;
import dev.roster.shared.event.EventEnvelope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The read tables depend on the facts alone, and not on how they arrive. */
final class SameRowsTest extends WritingSide {

    private static final int CHANGES = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void one_by_one_or_in_one_batch(long seed) {
        var facts = History.of(CHANGES, seed).facts();
        var expected = rowsOneByOne(facts);
        begin();
        apply(facts);
        assertThat(tables().all()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void however_the_partitions_interleave(long seed) {
        var facts = History.of(CHANGES, seed).facts();
        apply(facts);
        var expected = tables().all();
        for (int i = 0; i < 3; i++) {
            begin();
            var random = new Random(seed * 100 + i);
            inBatches(interleaved(deliveries(facts), random), random).forEach(projections::apply);
            assertThat(tables().all()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void one_partition_after_the_other(long seed) {
        var facts = History.of(CHANGES, seed).facts();
        apply(facts);
        var expected = tables().all();
        begin();
        for (var partition :
                byPartition(deliveries(facts)).values().stream().toList().reversed()) {
            projections.apply(batch(List.copyOf(partition)));
        }
        assertThat(tables().all()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void once_or_each_batch_twice(long seed) {
        var facts = History.of(CHANGES, seed).facts();
        apply(facts);
        var expected = tables().all();
        begin();
        for (var batch : inBatches(deliveries(facts), new Random(seed))) {
            projections.apply(batch);
            projections.apply(batch);
        }
        assertThat(tables().all()).isEqualTo(expected);
    }

    /** As a relay does that crashed before it noted what it had sent. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void once_or_with_stretches_published_again(long seed) {
        var facts = History.of(CHANGES, seed).facts();
        apply(facts);
        var expected = tables().all();
        begin();
        var random = new Random(seed);
        var published = new ArrayList<EventEnvelope>();
        for (int i = 0; i < facts.size(); i++) {
            published.add(facts.get(i));
            if (random.nextInt(20) == 0) published.addAll(facts.subList(Math.max(0, i - random.nextInt(40)), i + 1));
        }
        inBatches(deliveries(published), random).forEach(projections::apply);
        assertThat(tables().all()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void and_they_agree_with_each_other(long seed) {
        var world = History.of(CHANGES, seed);
        apply(world.facts());
        assertThat(jdbc.sql("""
                        select count(*) from organization_list_item o
                        where member_count <> (
                            select count(*) from organization_list_member m where m.organization_id = o.id)""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*)
                        from project_list_item p, lateral (
                            select count(*) filter (where status = 'todo') as todo,
                                count(*) filter (where status = 'in_progress') as in_progress,
                                count(*) filter (where status = 'done') as done,
                                count(*) filter (where status = 'cancelled') as cancelled
                            from task_list_item where project_id = p.id) t
                        where (p.todo, p.in_progress, p.done, p.cancelled)
                            <> (t.todo, t.in_progress, t.done, t.cancelled)""").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("""
                        select count(*) from activity a join directory_organization o on o.id = a.organization_id
                        where o.ended""").query(Long.class).single()).isZero();
        assertThat(tables().rows("project_list_item")).hasSizeGreaterThan(3);
        assertThat(tables().rows("task_list_item")).hasSizeGreaterThan(10);
        assertThat(jdbc.sql("""
                        select count(*) from notification
                        where read_at is distinct from notification_read_at(user_id, id)""").query(Long.class).single()).isZero();
        assertThat(tables().rows("notification")).hasSizeGreaterThan(50);
        assertThat(tables().rows("parked")).isEmpty();
    }

    private Map<String, List<String>> rowsOneByOne(List<EventEnvelope> facts) {
        for (var fact : facts) apply(List.of(fact));
        return tables().all();
    }

    private static Map<Partition, Queue<Delivery>> byPartition(List<Delivery> deliveries) {
        var partitions = new LinkedHashMap<Partition, Queue<Delivery>>();
        for (var delivery : deliveries) {
            partitions
                    .computeIfAbsent(delivery.partition(), _ -> new ArrayDeque<>())
                    .add(delivery);
        }
        return partitions;
    }

    private static List<Delivery> interleaved(List<Delivery> deliveries, Random random) {
        var partitions = new ArrayList<>(byPartition(deliveries).values());
        var interleaved = new ArrayList<Delivery>();
        while (!partitions.isEmpty()) {
            var index = random.nextInt(partitions.size());
            var partition = partitions.get(index);
            for (int i = random.nextInt(10); i >= 0 && !partition.isEmpty(); i--) interleaved.add(partition.remove());
            if (partition.isEmpty()) partitions.remove(index);
        }
        return interleaved;
    }

    private static List<Batch> inBatches(List<Delivery> deliveries, Random random) {
        var batches = new ArrayList<Batch>();
        for (int from = 0, to; from < deliveries.size(); from = to) {
            to = Math.min(deliveries.size(), from + 1 + random.nextInt(50));
            batches.add(batch(deliveries.subList(from, to)));
        }
        return batches;
    }
}
