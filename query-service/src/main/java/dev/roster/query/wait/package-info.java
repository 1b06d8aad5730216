/** Read your writes: queries wait until the read tables contain the versions that their callers have seen. */
@NullMarked
package dev.roster.query.wait;

import org.jspecify.annotations.NullMarked;
