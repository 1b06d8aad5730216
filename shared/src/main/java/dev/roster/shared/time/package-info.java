/** Time on the wire: RFC 3339, UTC, always six fraction digits. */
@NullMarked
package dev.roster.shared.time;

import org.jspecify.annotations.NullMarked;
