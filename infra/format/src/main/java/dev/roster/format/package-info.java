/** The one source format, run on the JDK that knows the language level and not on the one that runs Maven. */
@NullMarked
package dev.roster.format;

import org.jspecify.annotations.NullMarked;
