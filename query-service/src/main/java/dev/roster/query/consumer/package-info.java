/** The only room that knows a Kafka consumer: brings records to the projections, in order and not twice. */
@NullMarked
package dev.roster.query.consumer;

import org.jspecify.annotations.NullMarked;
