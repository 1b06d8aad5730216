/** Facts as the services would make them, laid where a measurement begins. */
@NullMarked
package dev.roster.bench.fact;

import org.jspecify.annotations.NullMarked;
