/** The facts: what can happen to each aggregate, and how it is written on the wire. */
@NullMarked
package dev.roster.shared.event;

import org.jspecify.annotations.NullMarked;
