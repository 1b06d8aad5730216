/**
 * The generations of the read tables: each a schema of its own with the same tables, of which readers see the one that is
 * called {@code live}.
 */
@NullMarked
package dev.roster.query.generation;

import org.jspecify.annotations.NullMarked;
