/** How fast the relay carries the outbox to Kafka, what it costs, and whether the order is kept. */
@NullMarked
package dev.roster.bench.relay;

import org.jspecify.annotations.NullMarked;
