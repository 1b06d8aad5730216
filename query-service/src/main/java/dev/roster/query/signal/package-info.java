/** Tells this instance of each commit of the projections, whichever instance made it. */
@NullMarked
package dev.roster.query.signal;

import org.jspecify.annotations.NullMarked;
