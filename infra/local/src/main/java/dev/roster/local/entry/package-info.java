/** Where an older Java enters and is told so; compiled for it, and on its own. */
@NullMarked
package dev.roster.local.entry;

import org.jspecify.annotations.NullMarked;
