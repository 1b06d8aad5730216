package dev.roster.query.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roster.query.projection.SimulatedLog.Entry;
import dev.roster.shared.event.EventHeaders;
import dev.roster.simulation.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetCommitCallback;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Reads from the simulated log. Of the class that it extends, only the rest of a long interface is used. */
// Exactly one thread runs at a time, and others look while one waits in here.
@SuppressWarnings("UnsynchronizedOverridesSynchronized")
final class SimulatedConsumer extends MockConsumer<byte[], byte[]> {

    private static final int MAX_RECORDS = 8;

    private final SimulatedGroup group;
    private final Instance instance;
    private final int life;
    private final Set<TopicPartition> assigned = new LinkedHashSet<>();
    private final Set<TopicPartition> paused = new LinkedHashSet<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private @Nullable ConsumerRebalanceListener listener;

    SimulatedConsumer(SimulatedGroup group, Instance instance) {
        super("none");
        this.group = group;
        this.instance = instance;
        this.life = instance.life();
    }

    @Override
    public void subscribe(Collection<String> topics, ConsumerRebalanceListener rebalanced) {
        listener = rebalanced;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        var simulation = group.simulation;
        simulation.effect("polls");
        if (simulation.strikes("failure of a poll")) throw new KafkaException("not today");
        if (group.isAway()) {
            simulation.sleep(timeout);
            return ConsumerRecords.empty();
        }
        group.serve(this);
        simulation.await(this::canFetch, timeout);
        return fetch();
    }

    private boolean canFetch() {
        for (var partition : assigned) if (canFetch(partition)) return true;
        return false;
    }

    private boolean canFetch(TopicPartition partition) {
        return !paused.contains(partition) && lag(partition) > 0;
    }

    private ConsumerRecords<byte[], byte[]> fetch() {
        var records = new LinkedHashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
        var next = new LinkedHashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : assigned) {
            if (!canFetch(partition)) continue;
            var count = group.simulation.chance().below(MAX_RECORDS);
            var entries = group.log.from(SimulatedGroup.partition(partition), position(partition), count);
            if (entries.isEmpty()) continue;
            var end = entries.getLast().delivery().offset() + 1;
            records.put(partition, entries.stream().map(this::record).toList());
            next.put(partition, new OffsetAndMetadata(end));
            positions.put(partition, end);
        }
        if (!next.isEmpty()) group.simulation.note("reads up to " + positions);
        return new ConsumerRecords<>(records, next);
    }

    private ConsumerRecord<byte[], byte[]> record(Entry entry) {
        var headers = new RecordHeaders();
        EventHeaders.write(entry.fact()).forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        var place = entry.delivery();
        return new ConsumerRecord<>(
                place.partition().topic(),
                place.partition().number(),
                place.offset(),
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                entry.value(),
                headers,
                Optional.empty());
    }

    void revoke(Set<TopicPartition> revoked) {
        if (revoked.isEmpty()) return;
        group.simulation.note("loses " + revoked);
        Objects.requireNonNull(listener).onPartitionsRevoked(revoked);
        assigned.removeAll(revoked);
        paused.removeAll(revoked);
        positions.keySet().removeAll(revoked);
    }

    void assign(Set<TopicPartition> added) {
        if (added.isEmpty()) return;
        group.simulation.note("is given " + added);
        assigned.addAll(added);
        Objects.requireNonNull(listener).onPartitionsAssigned(added);
    }

    /** Whether the group hears nothing of it. */
    boolean isSilent() {
        return !instance.isAlive(life) || instance.isPaused();
    }

    @Override
    public Set<TopicPartition> assignment() {
        return assigned;
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
        requireAssigned(partition);
        positions.put(partition, offset);
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        partitions.forEach(this::requireAssigned);
        paused.addAll(partitions);
    }

    @Override
    public void resume(Collection<TopicPartition> partitions) {
        partitions.forEach(this::requireAssigned);
        paused.removeAll(partitions);
    }

    @Override
    public long position(TopicPartition partition) {
        return Objects.requireNonNull(positions.get(partition));
    }

    /** Kafka's refuses it too, after which the consumer leaves the group and joins afresh. */
    private void requireAssigned(TopicPartition partition) {
        if (!assigned.contains(partition)) throw group.simulation.violated("uses what is not assigned: " + partition);
    }

    @Override
    public Map<TopicPartition, Long> beginningOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        return ask("asks for the beginnings", partitions, _ -> 0L);
    }

    @Override
    public Map<TopicPartition, Long> endOffsets(Collection<TopicPartition> partitions, Duration timeout) {
        return ask("asks for the ends", partitions, partition -> group.log.end(SimulatedGroup.partition(partition)));
    }

    private Map<TopicPartition, Long> ask(
            String what, Collection<TopicPartition> partitions, Function<TopicPartition, Long> answer) {
        group.simulation.effect(what);
        if (group.isAway()) throw new TimeoutException("no answer");
        var answers = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) answers.put(partition, answer.apply(partition));
        group.simulation.pass();
        return answers;
    }

    @Override
    public OptionalLong currentLag(TopicPartition partition) {
        requireAssigned(partition);
        return OptionalLong.of(lag(partition));
    }

    private long lag(TopicPartition partition) {
        return group.log.end(SimulatedGroup.partition(partition)) - position(partition);
    }

    /** Nothing depends on what the group remembers. */
    @Override
    public void commitAsync(Map<TopicPartition, OffsetAndMetadata> offsets, OffsetCommitCallback callback) {}

    @Override
    public void close(CloseOptions options) {
        group.simulation.effect("leaves the group");
        group.leave(this);
    }

    @Override
    public String toString() {
        return instance.name();
    }
}
