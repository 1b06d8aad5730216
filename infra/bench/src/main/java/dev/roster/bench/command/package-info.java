/** How many commands a second are carried out over HTTP. */
@NullMarked
package dev.roster.bench.command;

import org.jspecify.annotations.NullMarked;
