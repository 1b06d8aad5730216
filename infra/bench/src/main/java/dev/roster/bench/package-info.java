/** Measures how fast the services are, and prints each figure beside the limit that it is held against. */
@NullMarked
package dev.roster.bench;

import org.jspecify.annotations.NullMarked;
