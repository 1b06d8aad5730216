/** Answers that do not end: server-sent events, each stream on a virtual thread of its own. */
@NullMarked
package dev.roster.query.stream;

import org.jspecify.annotations.NullMarked;
