/** Kills what can be killed, under load, and checks afterwards that nothing was lost, invented, doubled or disordered. */
@NullMarked
package dev.roster.chaos;

import org.jspecify.annotations.NullMarked;
