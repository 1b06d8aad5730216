/** Repeat until closed: the engine of relay and consumer. */
@NullMarked
package dev.roster.shared.loop;

import org.jspecify.annotations.NullMarked;
