/** Publishes the outbox to Kafka; the only room that knows a Kafka producer. */
@NullMarked
package dev.roster.command.relay;

import org.jspecify.annotations.NullMarked;
