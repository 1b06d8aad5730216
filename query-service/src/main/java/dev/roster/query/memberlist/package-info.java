/** The list of an organization's members. */
@NullMarked
package dev.roster.query.memberlist;

import org.jspecify.annotations.NullMarked;
