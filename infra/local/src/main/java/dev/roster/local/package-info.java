/** The launcher: PostgreSQL, Kafka and both services on one machine with one command. */
@NullMarked
package dev.roster.local;

import org.jspecify.annotations.NullMarked;
