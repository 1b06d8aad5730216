package dev.roster.query.projection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Some records of some partitions, with the stretch of each partition that they are all the records of.
 *
 * @param deliveries those of one partition in its order
 */
public record Batch(Map<Partition, Stretch> stretches, List<Delivery> deliveries) {

    /** The offsets of a partition from one up to, but without, the other. */
    public record Stretch(long from, long next) {

        boolean contains(long offset) {
            return from <= offset && offset < next;
        }
    }

    /** Makes out what its records say: work that need not wait until it is applied, nor be done by the same thread. */
    public void decode() {
        for (var delivery : deliveries) delivery.reading();
    }

    /**
     * What is left to do where the partitions go on at {@code next}. Nothing of a partition that goes on before its
     * stretch, since the records between them have not been applied.
     */
    Batch due(Map<Partition, Long> next) {
        var due = new HashMap<Partition, Stretch>();
        stretches.forEach((partition, stretch) -> {
            var start = next.get(partition);
            if (start != null && stretch.contains(start)) due.put(partition, new Stretch(start, stretch.next()));
        });
        return new Batch(
                due, deliveries.stream().filter(delivery -> isIn(due, delivery)).toList());
    }

    /** Where each partition goes on after this batch. */
    Map<Partition, Long> ends() {
        var ends = new HashMap<Partition, Long>();
        stretches.forEach((partition, stretch) -> ends.put(partition, stretch.next()));
        return ends;
    }

    /** The same records in two batches, to be applied one after the other. */
    List<Batch> halves() {
        var middle = deliveries.size() / 2;
        var first = new HashMap<Partition, Stretch>();
        var second = new HashMap<>(stretches);
        for (var delivery : deliveries.subList(0, middle)) {
            var stretch = Objects.requireNonNull(stretches.get(delivery.partition()));
            first.put(delivery.partition(), new Stretch(stretch.from(), delivery.offset() + 1));
            second.put(delivery.partition(), new Stretch(delivery.offset() + 1, stretch.next()));
        }
        return List.of(
                new Batch(first, deliveries.subList(0, middle)),
                new Batch(second, deliveries.subList(middle, deliveries.size())));
    }

    private static boolean isIn(Map<Partition, Stretch> stretches, Delivery delivery) {
        var stretch = stretches.get(delivery.partition());
        return stretch != null && stretch.contains(delivery.offset());
    }
}
