/** What open streams cost. */
@NullMarked
package dev.roster.bench.stream;

import org.jspecify.annotations.NullMarked;
