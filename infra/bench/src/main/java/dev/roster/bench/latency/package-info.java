/** How soon a change is seen in a list, with a token and without. */
@NullMarked
package dev.roster.bench.latency;

import org.jspecify.annotations.NullMarked;
