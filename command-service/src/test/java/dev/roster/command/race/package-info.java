/** The invariants of the contract under real threads. */
@NullMarked
package dev.roster.command.race;

import org.jspecify.annotations.NullMarked;
