/** The list of users, and each user's public profile. */
@NullMarked
package dev.roster.query.userlist;

import org.jspecify.annotations.NullMarked;
