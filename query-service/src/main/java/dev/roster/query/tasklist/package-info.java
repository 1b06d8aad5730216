/** The lists of tasks: those of a project, and those of all. */
@NullMarked
package dev.roster.query.tasklist;

import org.jspecify.annotations.NullMarked;
