package dev.roster.command.relay;

import dev.roster.command.outbox.Backlog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Callback;
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
            return ports.with(new Wrapped(ports.backlog()) {
                private long last;

                @Override
                public List<Row> oldest(long above, Collection<Long> taken, int limit) {
                    var rows = super.oldest(last, taken, limit);
                    if (!rows.isEmpty()) last = rows.getLast().position();
                    return rows;
                }
            });
        }
    },

    /** The floor rises above what has a position and commits late. */
    FLOOR_OVER_RUNNING {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Wrapped(ports.backlog()) {
                @Override
                public Horizon horizon(long above) {
                    var horizon = super.horizon(above);
                    return new Horizon(horizon.next(), horizon.next(), horizon.oldest());
                }
            });
        }
    },

    /** The floor rises above what is there: on its way, or waiting until it is tried again. */
    FLOOR_OVER_ROWS {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Wrapped(ports.backlog()) {
                @Override
                public Horizon horizon(long above) {
                    var horizon = super.horizon(above);
                    return new Horizon(horizon.oldestRunning(), horizon.next(), Long.MAX_VALUE);
                }
            });
        }
    },

    DELETE_BEFORE_ACKNOWLEDGEMENT {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Wrapped(ports.backlog()) {
                @Override
                public List<Row> oldest(long above, Collection<Long> taken, int limit) {
                    var rows = super.oldest(above, taken, limit);
                    if (!rows.isEmpty()) super.delete(positions(rows));
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
            return ports.with(new Wrapped(ports.backlog()) {
                private List<Row> batch = List.of();

                @Override
                public List<Row> oldest(long above, Collection<Long> taken, int limit) {
                    batch = super.oldest(above, taken, limit);
                    return batch;
                }

                @Override
                public int delete(List<Long> positions) {
                    return super.delete(positions(batch));
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
                    new Wrapped(ports.backlog()) {
                        @Override
                        public int delete(List<Long> positions) {
                            return super.delete(positions.stream()
                                    .filter(position -> !failed.contains(position))
                                    .toList());
                        }
                    },
                    packing -> new Forgiving(ports.producers().apply(packing), failed));
        }
    },

    /** Times are drawn before the lock. */
    ORDER_BY_TIME {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Wrapped(ports.backlog()) {
                @Override
                public List<Row> oldest(long above, Collection<Long> taken, int limit) {
                    var rows = new ArrayList<>(super.oldest(above, taken, Integer.MAX_VALUE));
                    rows.sort(Comparator.comparing(row -> row.attributes().time()));
                    return rows.stream().limit(limit).toList();
                }
            });
        }
    };

    /** What a relay that has the bug would do with the ports. */
    Ports plant(Ports ports) {
        return ports;
    }

    /** Those ports of one relay through which the bugs act. */
    record Ports(Backlog backlog, Function<Packing, Producer<byte[], byte[]>> producers) {

        Ports with(Backlog other) {
            return new Ports(other, producers);
        }
    }

    /** All that a bug leaves as it is. */
    private static class Wrapped implements Backlog {

        private final Backlog backlog;

        Wrapped(Backlog backlog) {
            this.backlog = backlog;
        }

        @Override
        public Horizon horizon(long above) {
            return backlog.horizon(above);
        }

        @Override
        public List<Row> oldest(long above, Collection<Long> taken, int limit) {
            return backlog.oldest(above, taken, limit);
        }

        @Override
        public int delete(List<Long> positions) {
            return backlog.delete(positions);
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
        public Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback answered) {
            return ((SimulatedSend) producer.send(record, (_, _) -> {})).forgiving(failed);
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
