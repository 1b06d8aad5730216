/** How long it takes until services answer. */
@NullMarked
package dev.roster.bench.start;

import org.jspecify.annotations.NullMarked;
