/** The facts that are committed and not yet on Kafka. */
@NullMarked
package dev.roster.command.outbox;

import org.jspecify.annotations.NullMarked;
