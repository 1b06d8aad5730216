/** Batches: many commands in one call and one transaction. */
@NullMarked
package dev.roster.command.batch;

import org.jspecify.annotations.NullMarked;
