package dev.roster.peers;

/**
 * A fact as a library's outbox holds it.
 *
 * @param key of the record: the aggregate
 * @param version of the aggregate
 * @param payload its JSON
 */
record Fact(String id, String topic, String key, long version, String type, String payload) {}
