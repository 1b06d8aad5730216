/** Decides and remembers: commands in, facts out. */
@NullMarked
package dev.roster.command;

import org.jspecify.annotations.NullMarked;
