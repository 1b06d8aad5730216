/** Tasks: what there is to do in a project, who does it, and how far it is. */
@NullMarked
package dev.roster.command.task;

import org.jspecify.annotations.NullMarked;
