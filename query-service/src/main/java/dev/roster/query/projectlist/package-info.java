/** The list of an organization's projects, with the counts of their tasks. */
@NullMarked
package dev.roster.query.projectlist;

import org.jspecify.annotations.NullMarked;
