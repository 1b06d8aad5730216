/** Callers who change things over HTTP, repeat what was not answered, and remember all they were told. */
@NullMarked
package dev.roster.chaos.load;

import org.jspecify.annotations.NullMarked;
