/** Others who carry an outbox to Kafka, each a program by itself. */
@NullMarked
package dev.roster.peers;

import org.jspecify.annotations.NullMarked;
