/**
 * How the aggregates are now: announced again for those who missed what happened to them, and told in short for those who
 * want to know whether they missed anything.
 */
@NullMarked
package dev.roster.command.resync;

import org.jspecify.annotations.NullMarked;
