package dev.roster.query.projection;

import dev.roster.shared.event.AggregateType;
import dev.roster.shared.event.UserEvent.UserCreated;
import dev.roster.shared.event.UserEvent.UserDeleted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What could be wrong with the projections, as a wrapper of one of their ports. */
public enum PlantedBug {
    NONE,

    /** The offsets are safe before the rows are. */
    OFFSETS_FIRST {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Forwarding(ports.consumed()) {
                @Override
                public void advance(Map<Partition, Long> next, Writes writes) {
                    ports.session().advanceAtOnce(next);
                }
            });
        }
    },

    NO_VERSION_GUARD {
        @Override
        Ports plant(Ports ports) {
            var applied = ports.applied();
            return ports.withApplied(versions -> {
                applied.raise(versions);
                return Map.of();
            });
        }
    },

    /** Whoever has read a batch applies it, whatever others have done meanwhile. */
    PARTITION_LOSS_IGNORED {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new Forwarding(ports.consumed()) {
                private final Map<Partition, Long> remembered = new HashMap<>();

                @Override
                public Map<Partition, Long> next(Collection<Partition> partitions) {
                    var next = super.next(partitions);
                    if (!ports.session().isInTurn()) {
                        remembered.putAll(next);
                        return next;
                    }
                    next.replaceAll((partition, offset) -> remembered.getOrDefault(partition, offset));
                    return next;
                }

                @Override
                public void advance(Map<Partition, Long> next, Writes writes) {
                    super.advance(next, writes);
                    remembered.putAll(next);
                }
            });
        }
    },

    BLIND_INCREMENTS {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new SimulatedRows(ports.session()) {
                @Override
                void count(Facts facts, Contents tables) {
                    for (var fact : facts.all()) {
                        if (fact.event() instanceof UserCreated) tables.count++;
                        if (fact.event() instanceof UserDeleted) tables.count--;
                    }
                }
            });
        }
    },

    /** What stands in a batch with a poisonous record counts as applied. */
    POISON_DROPS_THE_REST {
        @Override
        Ports plant(Ports ports) {
            var rows = ports.rows();
            return ports.with(new Projection() {
                @Override
                public void apply(Facts facts, Writes writes) {
                    if (facts.all().size() == 1) {
                        rows.apply(facts, writes);
                        return;
                    }
                    for (var fact : facts.all()) {
                        try {
                            rows.apply(new Facts(List.of(fact)), writes);
                        } catch (RuntimeException e) {
                            if (!Poison.caused(e)) throw e;
                            return;
                        }
                    }
                }

                @Override
                public void remove(AggregateType type, List<UUID> ids, Writes writes) {
                    rows.remove(type, ids, writes);
                }
            });
        }
    },

    /** Two transactions at a time, the later of which overwrites what it has not seen. */
    NO_TURN {
        @Override
        Ports plant(Ports ports) {
            return ports.with(new TurnLock() {
                @Override
                public <R> R hold(Function<Writes, R> work) {
                    return ports.session().transact(work);
                }
            });
        }
    };

    /** What projections that have the bug would do with the ports. */
    Ports plant(Ports ports) {
        return ports;
    }

    /** The ports of one instance. */
    record Ports(Applied applied, Consumed consumed, TurnLock lock, Projection rows, SimulatedSession session) {

        Ports withApplied(Applied other) {
            return new Ports(other, consumed, lock, rows, session);
        }

        Ports with(Consumed other) {
            return new Ports(applied, other, lock, rows, session);
        }

        Ports with(TurnLock other) {
            return new Ports(applied, consumed, other, rows, session);
        }

        Ports with(Projection other) {
            return new Ports(applied, consumed, lock, other, session);
        }
    }

    private abstract static class Forwarding implements Consumed {

        private final Consumed consumed;

        Forwarding(Consumed consumed) {
            this.consumed = consumed;
        }

        @Override
        public Map<Partition, Long> next(Collection<Partition> partitions) {
            return consumed.next(partitions);
        }

        @Override
        public void forgetReplaced(Map<String, UUID> topicIds) {
            consumed.forgetReplaced(topicIds);
        }

        @Override
        public void begin(Partition partition, UUID topicId, long offset) {
            consumed.begin(partition, topicId, offset);
        }

        @Override
        public void advance(Map<Partition, Long> next, Writes writes) {
            consumed.advance(next, writes);
        }
    }
}
