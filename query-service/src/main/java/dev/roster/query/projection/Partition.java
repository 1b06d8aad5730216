package dev.roster.query.projection;

/** One order of facts: a part of a topic. */
public record Partition(String topic, int number) {}
