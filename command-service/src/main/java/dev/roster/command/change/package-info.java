/** The one door to the write tables: state and the fact that explains it, in one transaction. */
@NullMarked
package dev.roster.command.change;

import org.jspecify.annotations.NullMarked;
