/** How fast facts become rows of the read tables, beside the same rows written with nothing before them. */
@NullMarked
package dev.roster.bench.projection;

import org.jspecify.annotations.NullMarked;
