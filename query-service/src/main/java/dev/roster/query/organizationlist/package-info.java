/** The list of organizations, and the list of those that a user belongs to. */
@NullMarked
package dev.roster.query.organizationlist;

import org.jspecify.annotations.NullMarked;
