/** Looks at what callers were told, what stands on the topics and what is in both databases, and names what disagrees. */
@NullMarked
package dev.roster.chaos.check;

import org.jspecify.annotations.NullMarked;
