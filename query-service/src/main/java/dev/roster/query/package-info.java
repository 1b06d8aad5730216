/** Listens and shows: facts in, pages out. */
@NullMarked
package dev.roster.query;

import org.jspecify.annotations.NullMarked;
