/** Requests as callers send them: one after the other, or when they are due. */
@NullMarked
package dev.roster.bench.load;

import org.jspecify.annotations.NullMarked;
