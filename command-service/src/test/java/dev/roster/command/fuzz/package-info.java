/** Requests by chance, from the document of the API: valid ones, nearly valid ones and hostile ones. */
@NullMarked
package dev.roster.command.fuzz;

import org.jspecify.annotations.NullMarked;
