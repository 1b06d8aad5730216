/** Memberships: who belongs to which organization, in which role. */
@NullMarked
package dev.roster.command.membership;

import org.jspecify.annotations.NullMarked;
