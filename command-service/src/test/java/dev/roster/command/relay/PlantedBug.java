package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What could be wrong with a relay, as a wrapper of one of its ports. */
enum PlantedBug {
    NONE,

    /** What commits late behind it is never found. */
    CURSOR {
        @Override
        Ports plant(Ports ports) {
            var backlog = ports.backlog();
            return ports.with(new Backlog() {
                private long last;

                @Override
                public List<Row> oldest(int limit) {
                    return backlog.oldest(Integer.MAX_VALUE).stream()
                            .filter(row -> row.position() > last)
                            .limit(limit)
                            .toList();
                }

                @Override
                public int delete(List<Long> positions) {
                    var deleted = backlog.delete(positions);
                    last = positions.getLast();
                    return deleted;
                }
            });
        }
    },

    DELETE_BEFORE_ACKNOWLEDGEMENT {
        @Override
        Ports plant(Ports ports) {
            var backlog = ports.backlog();
            return ports.with(new Backlog() {
                @Override
                public List<Row> oldest(int limit) {
                    var rows = backlog.oldest(limit);
                    if (!rows.isEmpty()) backlog.delete(positions(rows));
                    return rows;
                }

                @Override
                public int delete(List<Long> positions) {
                    return positions.size();
                }
            });
        }
    },

    DELETE_WHOLE_BATCH {
        @Override
        Ports plant(Ports ports) {
            var backlog = ports.backlog();
            return ports.with(new Backlog() {
                private List<Row> batch = List.of();

                @Override
                public List<Row> oldest(int limit) {
                    batch = backlog.oldest(limit);
                    return batch;
                }

                @Override
                public int delete(List<Long> positions) {
                    return backlog.delete(positions(batch));
                }
            });
        }
    },

    /** What is behind a failure is sent, and counts as sent. */
    GO_ON_AFTER_FAILURE {
        @Override
        Ports plant(Ports ports) {
            var failed = new HashSet<Long>();
            return new Ports(
                    new Backlog() {
                        @Override
                        public List<Row> oldest(int limit) {
                            return ports.backlog().oldest(limit);
                        }

                        @Override
                        public int delete(List<Long> positions) {
                            return ports.backlog()
                                    .delete(positions.stream()
                                            .filter(position -> !failed.contains(position))
                                            .toList());
                        }
                    },
                    () -> new Forgiving(ports.producers().get(), failed));
        }
    },

    /** Times are drawn before the lock. */
    ORDER_BY_TIME {
        @Override
        Ports plant(Ports ports) {
            var backlog = ports.backlog();
            return ports.with(new Backlog() {
                @Override
                public List<Row> oldest(int limit) {
                    var rows = new ArrayList<>(backlog.oldest(Integer.MAX_VALUE));
                    rows.sort(Comparator.comparing(row -> row.attributes().time()));
                    return rows.stream().limit(limit).toList();
                }

                @Override
                public int delete(List<Long> positions) {
                    return backlog.delete(positions);
                }
            });
        }
    };

    /** What a relay that has the bug would do with the ports. */
    Ports plant(Ports ports) {
        return ports;
    }

    /** Those ports of one relay through which the bugs act. */
    record Ports(Backlog backlog, Supplier<Producer<byte[], byte[]>> producers) {

        Ports with(Backlog other) {
            return new Ports(other, producers);
        }
    }

    /** Tells of no failure. */
    // Exactly one thread runs at a time.
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    private static final class Forgiving extends MockProducer<byte[], byte[]> {

        private final Producer<byte[], byte[]> producer;
        private final Set<Long> failed;

        Forgiving(Producer<byte[], byte[]> producer, Set<Long> failed) {
            this.producer = producer;
            this.failed = failed;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) {
            return ((SimulatedSend) producer.send(record)).forgiving(failed);
        }

        @Override
        public void close(Duration timeout) {
            producer.close(timeout);
        }
    }

    private static List<Long> positions(List<Backlog.Row> rows) {
        return rows.stream().map(Backlog.Row::position).toList();
    }
}
