/** Bodies of requests, read strictly: member by member, and refused with all that is wrong with them. */
@NullMarked
package dev.roster.http.body;

import org.jspecify.annotations.NullMarked;
