/** PostgreSQL, Kafka and the services in processes of their own, and what processor time they take. */
@NullMarked
package dev.roster.bench.rig;

import org.jspecify.annotations.NullMarked;
