package dev.roster.bench.measure;

/** What a figure cannot exceed, measured in the same rounds with nothing of ours in the way. */
public record Limit(String name, Spread value) {}
