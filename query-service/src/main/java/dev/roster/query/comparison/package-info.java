/** Compares what is shown with what the command-service remembers, and makes it equal on request. */
@NullMarked
package dev.roster.query.comparison;

import org.jspecify.annotations.NullMarked;
