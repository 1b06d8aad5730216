/** Users: who they are, and whether they are active. */
@NullMarked
package dev.roster.command.user;

import org.jspecify.annotations.NullMarked;
