package dev.roster.command.http;

/** A body as it was sent, and as it was understood. */
record Content(byte[] bytes, Body body) {}
