/** PostgreSQL and Kafka for tests and local runs: embedded by default, in containers on request, or already running. */
@NullMarked
package dev.roster.backing;

import org.jspecify.annotations.NullMarked;
