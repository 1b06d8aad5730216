package dev.roster.command.relay;

/** A topic has another number of partitions than its events were keyed for: publishing would tear orders apart. */
final class WrongPartitions extends RuntimeException {

    WrongPartitions(String topic, int actual, int expected) {
        super("topic " + topic + " has " + actual + " partitions, but its events are keyed for " + expected);
    }
}
