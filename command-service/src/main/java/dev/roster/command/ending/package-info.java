/** Ends that take more than one transaction: children first, and the one whose children they are after the last of them. */
@NullMarked
package dev.roster.command.ending;

import org.jspecify.annotations.NullMarked;
