package dev.roster.http.body;

/** A body as it was sent, and as it was understood. */
public record Content(byte[] bytes, Body body) {}
