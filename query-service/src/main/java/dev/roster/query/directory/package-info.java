/** Who and what is called how, for the screens that show names of others. */
@NullMarked
package dev.roster.query.directory;

import org.jspecify.annotations.NullMarked;
