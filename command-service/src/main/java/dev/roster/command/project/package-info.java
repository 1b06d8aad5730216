/** Projects: what an organization works on, and whether it still does. */
@NullMarked
package dev.roster.command.project;

import org.jspecify.annotations.NullMarked;
